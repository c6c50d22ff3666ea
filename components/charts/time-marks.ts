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
  const [first, ...later] = ticks
  const times = new Map<string, Date>()
  // Within minutes, several ticks have one time of day.
  for (const at of later) {
    const time = formatTime(at.toISOString())
    if (!times.has(time) && (!first || time !== formatTime(first.toISOString()))) times.set(time, at)
  }
  const marks = [...times].map(([text, at]) => ({ at, text }))
  return first ? [{ at: first, text: formatDateTime(first.toISOString()) }, ...marks] : marks
}
