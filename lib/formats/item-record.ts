import { readDate } from '@/lib/frontmatter/read-date'
import { cleanLine, cleanText, textLimits } from '@/lib/record/clean-text'
import { type DateTime, formatInstant } from '@/lib/record/date-time'
import { hashText } from '@/lib/record/hash-text'
import type { Highlight, HighlightColor } from '@/lib/record/highlight-schema'
import { isHttpAddress } from '@/lib/record/http-address'
import { makeRecordId } from '@/lib/record/record-id'
import type { ClipRecord } from '@/lib/record/record-schema'
import { registrableDomain } from '@/lib/record/registrable-domain'

/** A passage that was marked. Only its text is sure to be known. */
export interface ItemHighlight {
  text: string
  note?: string | undefined
  id?: string | undefined
  prefix?: string | undefined
  suffix?: string | undefined
  occurrences?: number | undefined
  ordinal?: number | undefined
  color?: HighlightColor | undefined
  tags?: readonly string[] | undefined
  created?: string | undefined
  position?: Highlight['position'] | undefined
  path?: Highlight['path'] | undefined
  landmarks?: string | undefined
}

/** What another tool's export says about one link. Everything is untrusted; empty texts say nothing. */
export interface Item {
  url: string
  title?: string | undefined
  excerpt?: string | undefined
  topics?: readonly string[] | undefined
  /** ISO date or time, or seconds or milliseconds since 1970. */
  saved?: string | number | undefined
  published?: string | number | undefined
  modified?: string | number | undefined
  authors?: readonly string[] | undefined
  image?: string | undefined
  language?: string | undefined
  section?: string | undefined
  providerName?: string | undefined
  note?: string | undefined
  highlights?: readonly ItemHighlight[] | undefined
  /** Markdown. */
  body?: string | undefined
}

/** The item as a new record, cleaned and bounded; undefined where its address is not http(s). */
export function makeItemRecord(item: Item): ClipRecord | undefined {
  const url = item.url.trim()
  if (url.length > textLimits.address || !isHttpAddress(url)) return undefined
  const record: ClipRecord = {
    id: makeRecordId(undefined, url),
    title: cleanLine(item.title ?? '', textLimits.title) || url,
    originalUrl: url,
    provider: providerOf(url, item.providerName),
    topics: cleanList(item.topics, textLimits.topic),
    images: item.image && isHttpAddress(item.image) ? [{ url: item.image }] : [],
    related: [],
  }
  const excerpt = cleanLine(item.excerpt ?? '', textLimits.excerpt)
  const authors = cleanList(item.authors, textLimits.name)
  return {
    ...record,
    ...defined({
      excerpt: excerpt || undefined,
      publishedDateTime: toDateTime(item.published),
      modifiedDateTime: toDateTime(item.modified),
      savedDateTime: toDateTime(item.saved),
      authors: authors.length > 0 ? authors : undefined,
      language: cleanLine(item.language ?? '', 35) || undefined,
      section: cleanLine(item.section ?? '', textLimits.name) || undefined,
      note: cleanText(item.note ?? '', textLimits.note) || undefined,
      highlights: item.highlights?.length ? item.highlights.map(makeHighlight) : undefined,
      body: item.body?.trim() ? item.body.toWellFormed() : undefined,
      // Nothing but the link is known, so saving the article completes it.
      isRead: excerpt === '' && !item.body ? false : undefined,
    }),
  }
}

/** A date as exports write it, in UTC. Undefined where it is none. */
export function toDateTime(value: string | number | undefined): DateTime | undefined {
  if (value === undefined || value === '') return undefined
  const number =
    typeof value === 'number' ? value : /^\d{9,13}(?:\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
  if (number !== undefined) return fromDate(new Date(number < 1e11 ? number * 1_000 : number))
  const text = String(value)
  return readDate(text)?.text ?? fromDate(new Date(text))
}

function fromDate(date: Date): DateTime | undefined {
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear()
  return year >= 1 && year <= 9_999 ? formatInstant(date) : undefined
}

/** Without an id of its own a passage is known by its text and place, so that importing twice adds nothing. */
function makeHighlight(item: ItemHighlight): Highlight {
  const exact = cleanText(item.text, textLimits.note)
  const prefix = cleanText(item.prefix ?? '', textLimits.note)
  const suffix = cleanText(item.suffix ?? '', textLimits.note)
  const { occurrences, ordinal, position, path, landmarks } = item
  const tags = cleanList(item.tags, textLimits.topic)
  const created = toDateTime(item.created)
  return {
    id: item.id || hashText(prefix === '' && suffix === '' ? exact : `${prefix}\n${exact}\n${suffix}`, 20),
    quote: {
      exact,
      prefix,
      suffix,
      ...(occurrences === undefined ? {} : { occurrences }),
      ...(ordinal === undefined ? {} : { ordinal }),
    },
    ...(position ? { position } : {}),
    ...(landmarks ? { landmarks } : {}),
    ...(path ? { path } : {}),
    color: item.color ?? 'yellow',
    ...(item.note ? { note: cleanText(item.note, textLimits.note) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(created ? { createdDateTime: created } : {}),
  }
}

function providerOf(url: string, name: string | undefined): { name: string; domain: string } {
  const domain = registrableDomain(new URL(url).hostname.toLowerCase())
  return { name: cleanLine(name ?? '', textLimits.name) || domain, domain }
}

function cleanList(texts: readonly string[] | undefined, limit: number): string[] {
  return [...new Set((texts ?? []).map((text) => cleanLine(text, limit)).filter((text) => text !== ''))]
}

function defined(fields: { [Key in keyof ClipRecord]?: ClipRecord[Key] | undefined }): Partial<ClipRecord> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
