import type { ClipRecord } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { isEqualJson } from '@/lib/store/value-in-view'
import { foldText } from '../terms/fold-text'
import { type Token, tokeniseText } from '../terms/tokenise-text'
import { fieldRange, fieldTexts, searchFields } from './fields'

/**
 * One record as search and suggestions see it. Rows not yet packed into a segment are searched as they
 * stand; all rows serve suggestions, which compare an article with its nearest candidates word by word.
 */
export const documentRowSchema = z.object({
  /** Rises with every write of any record; a changed record gets a new number. */
  number: z.number().int().nonnegative(),
  record: z.string(),
  /**
   * Folded words of each field (`searchFields`), joined by spaces. `^` marks a capital inside a
   * sentence (a name, mostly); an empty word is a gap between parts.
   */
  words: z.array(z.string()),
  /** Seconds since 1970, undefined where unknown. */
  published: z.number().optional(),
  saved: z.number().optional(),
  quality: z.number(),
  heat: z.number(),
  /** See `documentFlags`. */
  flags: z.number().int(),
  topics: z.array(z.string()),
  domain: z.string(),
  provider: z.string(),
  /** Folded, without leading quotes, for sorting. */
  title: z.string(),
  textPrint: z.string().optional(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>
export const numberedSchema = documentRowSchema.pick({ number: true })
export const wordsSchema = documentRowSchema.pick({ number: true, words: true })

export const documentFlags = { video: 1, published: 2, linked: 4, highlights: 8 } as const

/** Longest note or set of highlights that is indexed word by word. */
const longestField = 20_000

/** What is known of a record's row before: words are made of its texts, and most changes leave most of these. */
export interface EarlierRow {
  record: ClipRecord
  words: readonly string[]
}

/** `earlier` is the record as it was, with the words that were made of it. */
export function makeDocumentRow(number: number, record: ClipRecord, earlier?: EarlierRow): DocumentRow {
  const published = secondsOf(record.publishedDateTime)
  const saved = secondsOf(record.savedDateTime)
  return {
    number,
    record: record.id,
    words: makeWords(record, earlier),
    ...(published === undefined ? {} : { published }),
    ...(saved === undefined ? {} : { saved }),
    quality: record.quality ?? 0,
    heat: record.heat ?? -1,
    flags: flagsOf(record),
    topics: [...new Set(record.topics)],
    domain: record.provider?.domain ?? '',
    provider: record.provider?.name ?? '',
    title: foldText(record.title)
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .trim()
      .slice(0, 120),
    ...(record.textPrint === undefined ? {} : { textPrint: record.textPrint }),
  }
}

function makeWords(record: ClipRecord, earlier: EarlierRow | undefined): string[] {
  const before = earlier && fieldTexts(earlier.record)
  return fieldTexts(record).map((texts, field) => {
    const isSame = isEqualJson(before?.[field], texts)
    return (isSame ? earlier?.words[field] : undefined) ?? fieldWords(texts, field)
  })
}

function fieldWords(parts: readonly string[], field: number): string {
  const { base, end } = fieldRange(field)
  const most = Math.min(end - base - 1, longestField)
  const words: string[] = []
  for (const part of parts) {
    if (words.length >= most) break
    if (words.length > 0) words.push('')
    const tokens = tokeniseText(part)
    const marksNames = mostlyLower(part, tokens)
    for (const [index, token] of tokens.entries()) {
      words.push(marksNames && isName(part, tokens, index) ? `^${token.word}` : token.word)
    }
  }
  return words.slice(0, most).join(' ')
}

/** A headline in Title Case marks no names by its capitals. */
export function mostlyLower(text: string, tokens: readonly Token[]): boolean {
  const capitals = tokens.filter((token) => /^\p{Lu}/u.test(text.slice(token.start, token.end)))
  return capitals.length < 0.6 * tokens.length
}

/** Begins with a capital, and not because a sentence does. */
export function isName(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before || !/^\p{Lu}/u.test(text.slice(token.start, token.start + 2))) return false
  return !/[.!?…:]["”’')]*\s+["“‘'(]*$/.test(text.slice(before.end, token.start))
}

function flagsOf(record: ClipRecord): number {
  return (
    (record.type === 'video' ? documentFlags.video : 0) |
    (record.published === true ? documentFlags.published : 0) |
    (record.related.length > 0 ? documentFlags.linked : 0) |
    ((record.highlights?.length ?? 0) > 0 ? documentFlags.highlights : 0)
  )
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : Math.round(ms / 1000)
}

/** Number of words in all fields: the length by which ranking weighs. */
export function countWords(row: DocumentRow): number {
  let count = 0
  for (const words of row.words) if (words !== '') count += words.split(' ').length
  return Math.min(count, 65_535)
}

/** Calls `visit` for each word with its position; gaps between parts are skipped. */
export function visitWords(row: DocumentRow, visit: (word: string, position: number) => void): void {
  for (let field = 0; field < searchFields.length; field++) {
    const text = row.words[field]
    if (!text) continue
    let position = fieldRange(field).base
    for (const word of text.split(' ')) {
      if (word !== '') visit(word.charCodeAt(0) === 94 ? word.slice(1) : word, position)
      position += 1
    }
  }
}
