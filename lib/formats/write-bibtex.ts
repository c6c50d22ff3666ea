import { makeSlug } from '@/lib/frontmatter/slug'
import type { ClipRecord } from '@/lib/record/record-schema'
import { addressOf, type FormatWriter } from './format-writer'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** BibTeX in UTF-8: one `@misc` a record, with the address and the day it was saved. */
export function createBibtexWriter(): FormatWriter {
  const taken = new Set<string>()
  return {
    start: () => '',
    record: (record) => `@misc{${citationKey(record, taken)},\n${fieldLines(record)}\n}\n\n`,
    end: () => '',
  }
}

function fieldLines(record: ClipRecord): string {
  const published = record.publishedDateTime
  const address = addressOf(record)
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeText(record.title)}}`],
    ['author', record.authors?.map((author) => `{${escapeText(author)}}`).join(' and ')],
    ['year', published?.slice(0, 4)],
    ['publisher', record.provider && escapeText(record.provider.name)],
    ['url', address && escapeUrl(address)],
    ['urldate', record.savedDateTime?.slice(0, 10)],
    ['abstract', record.excerpt && escapeText(record.excerpt)],
    ['keywords', escapeText(record.topics.filter((topic) => topic !== '').join(', '))],
    ['language', record.language && escapeText(record.language)],
    ['note', record.note && escapeText(record.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  // A month is a macro, not a text.
  const month = published && months[Number(published.slice(5, 7)) - 1]
  return [...lines, ...(month ? [`  month = ${month}`] : [])].join(',\n')
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

function escapeText(text: string): string {
  const line = text.toWellFormed().replace(/\s+/g, ' ').trim()
  return line.replace(/[\\{}$&#%_^~]/g, (character) => escapes[character] ?? character)
}

// Braces and backslashes would end the field; in an address they can be percent-encoded.
function escapeUrl(url: string): string {
  return url.replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

function citationKey(record: ClipRecord, taken: Set<string>): string {
  const ascii = (text: string) => makeSlug(text).replace(/[^a-z0-9]/g, '')
  const name = ascii(record.provider?.domain.split('.')[0] ?? '') || 'clip'
  const word =
    makeSlug(record.title)
      .split('-')
      .find((part) => /^[a-z]{4,}$/.test(part)) ?? ''
  const base = `${name}${record.publishedDateTime?.slice(0, 4) ?? ''}${word}`
  let key = base
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`
  taken.add(key)
  return key
}
