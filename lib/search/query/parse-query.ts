import { foldText } from '../terms/fold-text'
import { tokeniseText } from '../terms/tokenise-text'
import { parseDay } from './parse-day'
import type { ParsedQuery, QueryPart } from './query-schema'

const piecePattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|(\S+))/giu
const flags = {
  'is:published': 'published',
  'is:unpublished': 'unpublished',
  'is:linked': 'linked',
  'is:unlinked': 'unlinked',
  'is:video': 'video',
  'is:article': 'article',
  'has:highlights': 'highlights',
  'has:coverage': 'linked',
} as const

/**
 * Reads what the user typed (`Search` tells the language). Nothing is an error: an operator that is not
 * one, an unknown flag or a date that is none is read as words. The last word counts as a beginning
 * unless a space or an ending quote follows it.
 */
export function parseQuery(text: string): ParsedQuery {
  const parts: QueryPart[] = []
  for (const match of text.matchAll(piecePattern)) {
    const [whole, minus = '', operator = '', quoted, endQuote, bare = ''] = match
    const isExcluded = minus === '-'
    const isOpen = match.index + whole.length === text.length && endQuote !== '"'
    const value = quoted ?? bare
    const special = operator === '' ? undefined : readOperator(operator.toLowerCase(), value, isExcluded)
    if (special === 'unfinished') continue
    if (special) parts.push(special)
    else if (quoted !== undefined) pushPhrase(parts, `${operator} ${quoted}`, isExcluded)
    else pushWords(parts, operator === '' ? bare : `${operator} ${bare}`, isExcluded, isOpen)
  }
  return { parts }
}

function readOperator(
  operator: string,
  value: string,
  isExcluded: boolean,
): QueryPart | 'unfinished' | undefined {
  const isOurs = ['topic', 'site', 'author', 'before', 'after', 'is', 'has'].includes(operator)
  if (isOurs && value === '') return 'unfinished'
  switch (operator) {
    case 'topic':
      return { kind: 'topic', topic: foldText(value), isExcluded }
    case 'site':
      return { kind: 'site', domain: readDomain(value), isExcluded }
    case 'author': {
      const words = tokeniseText(value).map((token) => token.word)
      return words.length > 0 ? { kind: 'author', words, isExcluded } : undefined
    }
    case 'before':
    case 'after': {
      const seconds = parseDay(value, operator)
      return seconds === undefined ? undefined : { kind: operator, seconds, isExcluded }
    }
    default:
      return readFlag(`${operator}:${value.toLowerCase()}`, isExcluded)
  }
}

function readFlag(name: string, isExcluded: boolean): QueryPart | undefined {
  for (const [flagName, flag] of Object.entries(flags)) {
    if (flagName === name) return { kind: 'flag', flag, isExcluded }
  }
  return undefined
}

function readDomain(value: string): string {
  return value
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')
}

function pushPhrase(parts: QueryPart[], text: string, isExcluded: boolean): void {
  const words = tokeniseText(text).map((token) => token.word)
  const [only] = words
  if (only === undefined) return
  if (words.length === 1) parts.push({ kind: 'word', word: only, isPrefix: false, isExcluded })
  else parts.push({ kind: 'phrase', words, isExcluded })
}

function pushWords(parts: QueryPart[], text: string, isExcluded: boolean, isOpen: boolean): void {
  const tokens = tokeniseText(text)
  for (const [index, token] of tokens.entries()) {
    const isLast = index === tokens.length - 1
    const isPrefix = isLast && (text.endsWith('*') || (isOpen && !isExcluded && token.end === text.length))
    parts.push({ kind: 'word', word: token.word, isPrefix: isPrefix || isKorean(token.word), isExcluded })
  }
}

/** Korean words carry particles at their end (`서울에서`, "in Seoul"), so their beginning is the word. */
function isKorean(word: string): boolean {
  return /^\p{Script=Hangul}+$/u.test(word)
}
