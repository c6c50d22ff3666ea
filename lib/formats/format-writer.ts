import type { ClipRecord } from '@/lib/record/record-schema'

/** Writes one file record by record, so that a large library never stands in memory as one text. */
export interface FormatWriter {
  start(): string
  record(record: ClipRecord): string
  end(): string
}

/** The address under which a record is cited: canonical where it is known. Empty where there is none. */
export function addressOf(record: ClipRecord): string {
  return record.webUrl || record.originalUrl || ''
}

/** Seconds since 1970; a date without a time counts as its midnight in UTC. */
export function secondsOf(dateTime: string | undefined): number | undefined {
  const ms = dateTime === undefined ? Number.NaN : Date.parse(dateTime)
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1_000)
}
