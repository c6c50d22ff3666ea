import type { RecordView } from '@/lib/edits/view-record'
import { noDate, type RecordRow } from './record-row'

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
