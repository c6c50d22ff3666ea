import type { ClipRecord } from '@/lib/record/record-schema'
import { addressOf, type FormatWriter } from './format-writer'

/** CSL-JSON, which Zotero, Pandoc and citeproc read. Authors stay whole: nobody can part a name for sure. */
export function createCslWriter(): FormatWriter {
  let isFirst = true
  return {
    start: () => '[',
    record(record) {
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return separator + JSON.stringify(toCsl(record))
    },
    end: () => '\n]\n',
  }
}

function toCsl(record: ClipRecord): object {
  return {
    id: record.id,
    type: record.type === 'video' ? 'motion_picture' : 'article-newspaper',
    title: record.title,
    URL: addressOf(record) || undefined,
    abstract: record.excerpt || undefined,
    'container-title': record.provider?.name || undefined,
    author: record.authors?.length ? record.authors.map((literal) => ({ literal })) : undefined,
    issued: toDate(record.publishedDateTime),
    accessed: toDate(record.savedDateTime),
    language: record.language,
    section: record.section,
    keyword: record.topics.filter((topic) => topic !== '').join(', ') || undefined,
    note: record.note || undefined,
  }
}

function toDate(dateTime: string | undefined): object | undefined {
  if (dateTime === undefined) return undefined
  return { 'date-parts': [dateTime.slice(0, 10).split('-').map(Number)] }
}
