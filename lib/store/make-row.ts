import type { RecordView } from '@/lib/edits/view-record'
import { noDate, type RecordRow } from './record-row'

/** Characters of a title that count when records are sorted by it. */
const titleLength = 40

/**
 * The row of a view, or undefined where there is nothing to show (purged, or nothing readable).
 * `trashedAt` in ms is kept only while the record is in the trash.
 */
export function makeRow(view: RecordView, trashedAt: number): RecordRow | undefined {
  const { record, status } = view
  if (record === undefined || status === 'purged') return undefined
  return {
    id: record.id,
    list: status === 'trashed' ? 'trash' : 'live',
    saved: toSeconds(record.savedDateTime),
    published: toSeconds(record.publishedDateTime),
    quality: record.quality ?? -1,
    heat: record.heat ?? -1,
    title: foldTitle(record.title),
    ...(view.isDeletedElsewhere ? { isDeletedElsewhere: true } : {}),
    ...(view.isRecovered ? { isRecovered: true } : {}),
    ...(status === 'trashed' ? { trashedAt } : {}),
    record,
  }
}

function toSeconds(dateTime: string | undefined): number {
  const ms = dateTime === undefined ? Number.NaN : Date.parse(dateTime)
  return Number.isNaN(ms) ? noDate : Math.floor(ms / 1000)
}

/** Lower case, without accents and leading punctuation, cut: for sorting only. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, titleLength)
}
