import { formatDate, formatDateTime, formatTime } from '@/lib/i18n/format-date'

export interface TimeMark {
  at: Date
  text: string
}

/** Texts of an axis: each date once; where all times are of one day, the first with its date and the others by the clock. */
export function timeMarks(ticks: readonly Date[]): TimeMark[] {
  const dates = new Map<string, Date>()
  for (const at of ticks) {
    const date = formatDate(at.toISOString())
    if (!dates.has(date)) dates.set(date, at)
  }
  if (dates.size !== 1) return [...dates].map(([text, at]) => ({ at, text }))
  return ticks.map((at, index) => ({
    at,
    text: index === 0 ? formatDateTime(at.toISOString()) : formatTime(at.toISOString()),
  }))
}
