import { type DocumentRow, isName, mostlyLower } from '@/lib/search/index/document-row'
import { stemWord } from '@/lib/search/terms/stem-word'
import { type Token, tokeniseText } from '@/lib/search/terms/tokenise-text'

/** An article as suggestions compare it: stems of title and excerpt, and what kind of words they are. */
export interface ArticleTerms {
  /** Stem to its count, the title's counted `titleWeight` times. */
  counts: ReadonlyMap<string, number>
  /** Sum of `counts`. */
  length: number
  title: ReadonlySet<string>
  /** Stems of the excerpt. */
  excerpt: ReadonlySet<string>
  /** Stems of the title and the first words of the excerpt: news tells the most important first. */
  lead: ReadonlySet<string>
  /** Stems with a capital inside a sentence. */
  names: ReadonlySet<string>
  numbers: ReadonlySet<string>
  /** Neighbours in the text, as `first second`. */
  pairs: ReadonlySet<string>
  /** Runs of four letters of the title's words: forms and compounds that no stemmer knows. */
  shreds: ReadonlySet<string>
}

/** How often a word of the title counts against one of the excerpt. */
export const titleWeight = 2
const leadWords = 25
/** Words of a long excerpt or pasted text that count. */
const mostWords = 400

interface Word {
  stem: string
  word: string
  isName: boolean
}

/** Terms of an article that is not saved. */
export function termsOfText(title: string, excerpt: string): ArticleTerms {
  return makeTerms(readWords(title), readWords(excerpt))
}

/** Terms of a saved record, from its row in the search index (`searchFields`: 0 is title, 4 excerpt). */
export function termsOfRow(row: Pick<DocumentRow, 'words'>): ArticleTerms {
  return makeTerms(splitWords(row.words[0] ?? ''), splitWords(row.words[4] ?? ''))
}

function readWords(text: string): Word[] {
  const tokens: Token[] = tokeniseText(text).slice(0, mostWords)
  const marksNames = mostlyLower(text, tokens)
  return tokens.map(({ word, stem }, index) => ({
    word,
    stem,
    isName: marksNames && isName(text, tokens, index),
  }))
}

function splitWords(text: string): Word[] {
  return text
    .split(' ', mostWords)
    .filter((word) => word !== '')
    .map((marked) => {
      const isMarked = marked.charCodeAt(0) === 94
      const word = isMarked ? marked.slice(1) : marked
      return { word, stem: stemWord(word), isName: isMarked }
    })
}

function makeTerms(title: readonly Word[], excerpt: readonly Word[]): ArticleTerms {
  const counts = new Map<string, number>()
  for (const { stem } of title) counts.set(stem, (counts.get(stem) ?? 0) + titleWeight)
  for (const { stem } of excerpt) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const all = [...title, ...excerpt]
  return {
    counts,
    length: title.length * titleWeight + excerpt.length,
    title: new Set(title.map(({ stem }) => stem)),
    excerpt: new Set(excerpt.map(({ stem }) => stem)),
    lead: new Set([...title, ...excerpt.slice(0, leadWords)].map(({ stem }) => stem)),
    names: new Set(all.filter((each) => each.isName).map(({ stem }) => stem)),
    numbers: new Set(all.filter(({ word }) => /^\d/.test(word)).map(({ stem }) => stem)),
    pairs: new Set([...pairsOf(title), ...pairsOf(excerpt)]),
    shreds: new Set(title.flatMap(({ word }) => shredsOf(word))),
  }
}

function pairsOf(words: readonly Word[]): string[] {
  return words.slice(1).map(({ stem }, index) => `${words[index]?.stem} ${stem}`)
}

function shredsOf(word: string): string[] {
  const padded = ` ${word} `
  return Array.from({ length: Math.max(1, padded.length - 3) }, (_, at) => padded.slice(at, at + 4))
}
