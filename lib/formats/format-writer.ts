import type { ClipRecord } from '@/lib/record/record-schema'

/** Writes one file record by record, so that a large library never stands in memory as one text. */
export interface FormatWriter {
  start(): string
  record(record: ClipRecord): string
  end(): string
}

/**
 * Writes `head` with one more property, `list`, that holds the objects of all records: a line each, since
 * that is what versions of a file can be compared by.
 */
export function createListWriter(
  head: object,
  list: string,
  objectsOf: (record: ClipRecord) => readonly object[],
): FormatWriter {
  let isFirst = true
  return {
    start: () => `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`,
    record: (record) =>
      objectsOf(record)
        .map((each) => {
          const separator = isFirst ? '\n' : ',\n'
          isFirst = false
          return separator + JSON.stringify(each)
        })
        .join(''),
    end: () => '\n]}\n',
  }
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
