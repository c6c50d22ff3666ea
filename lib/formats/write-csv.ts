import Papa from 'papaparse'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { FormatWriter } from './format-writer'

const columns: readonly [string, (record: ClipRecord) => string | number | boolean | undefined][] = [
  ['id', (record) => record.id],
  ['title', (record) => record.title],
  ['url', (record) => record.webUrl || record.originalUrl],
  ['originalUrl', (record) => record.originalUrl],
  ['excerpt', (record) => record.excerpt],
  ['provider', (record) => record.provider?.name],
  ['domain', (record) => record.provider?.domain],
  ['authors', (record) => record.authors?.join('; ')],
  ['publishedDateTime', (record) => record.publishedDateTime],
  ['savedDateTime', (record) => record.savedDateTime],
  ['topics', (record) => record.topics.join('; ')],
  ['type', (record) => record.type],
  ['language', (record) => record.language],
  ['section', (record) => record.section],
  ['quality', (record) => record.quality],
  ['heat', (record) => record.heat],
  ['published', (record) => record.published],
  ['image', (record) => record.images[0]?.url],
  ['related', (record) => record.related.flatMap(({ webUrl }) => webUrl ?? []).join(' ')],
  ['highlights', (record) => record.highlights?.map(({ quote }) => quote.exact).join('\n')],
  ['note', (record) => record.note],
]

/**
 * A table for spreadsheets (RFC 4180, with a byte-order mark, without which Excel misreads UTF-8). A text
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export const csvWriter: FormatWriter = {
  start: () => `\uFEFF${Papa.unparse([columns.map(([name]) => name)])}\r\n`,
  record: (record) =>
    `${Papa.unparse([columns.map(([, read]) => read(record) ?? '')], { escapeFormulae: true })}\r\n`,
  end: () => '',
}
