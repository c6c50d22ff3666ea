import { foldText } from '../clean-text'
import { queryEntries } from './query-entries'

/** What an address says of its page: words of the slug, and identifiers. */
export interface PathWords {
  words: Set<string>
  ids: Set<string>
  /** Slug words of the last part alone: what usually repeats the headline. */
  slug: string[]
}

export function readPathWords(url: URL): PathWords {
  const parts = decode(url.pathname).split('/').filter(Boolean)
  const values = queryEntries(url)
    .map(([, value]) => value)
    .slice(0, 20)
  const tokens = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^a-z\d\u00c0-\uffff]+/)
      .filter(Boolean)
  const all = [...parts.flatMap(tokens), ...values.flatMap(tokens)]
  const last = parts.findLast((part) => tokens(part).length >= 3) ?? ''
  return {
    words: new Set(all.filter((word) => word.length >= 3 && !/\d/.test(word) && !generic.has(word))),
    ids: new Set(all.filter((word) => /\d/.test(word) && word.length >= 4 && !/^(?:19|20)\d{2}$/.test(word))),
    slug: tokens(last).filter((word) => word.length >= 4 && !/\d/.test(word) && !generic.has(word)),
  }
}

const generic = new Set(
  'html htm php aspx asp jsp news article articles artikel story stories index default the and for with und der die das los las por para amp'.split(
    ' ',
  ),
)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // Not percent-encoded properly: read as it stands.
  }
}

/** How many of a slug's words stand in a headline, 0..1; undefined where that cannot be told. */
export function slugInHeadline(slug: readonly string[], headline: string): number | undefined {
  if (slug.length < 3 || headline === '') return undefined
  const text = foldText(headline)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z\d\u0400-\uffff]+/g, '')
  if (!/[a-z]{5}/.test(text)) return undefined
  const fold = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return (
    slug.filter((word) => text.includes(fold(word)) || text.includes(fold(word).replace(/([aou])e/g, '$1')))
      .length / slug.length
  )
}
