import { type DateTime, dateTimeSchema } from '@/lib/record/date-time'

export interface TypedDate {
  /** `2026-05-03` */
  day: string
  /** `13:45`, with seconds or without, in UTC; empty: only the day is known. */
  time: string
}

/** The parts of a stored date, for two fields. */
export function splitDateTime(dateTime: string): TypedDate {
  return { day: dateTime.slice(0, 10), time: dateTime.slice(11, 19).replace(/:00$/, '') }
}

/** What was typed as a date to store; `null`: taken away; undefined: no date. A day gets no invented time. */
export function writeDateTime({ day, time }: TypedDate): DateTime | null | undefined {
  const [typedDay, typedTime] = [day.trim(), time.trim()]
  if (typedDay === '') return typedTime === '' ? null : undefined
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(typedTime)
  if (typedTime !== '' && !match) return undefined
  const [, hours = '', minutes = '', seconds = '00'] = match ?? []
  const text = match ? `${typedDay}T${hours.padStart(2, '0')}:${minutes}:${seconds}Z` : typedDay
  const read = dateTimeSchema.safeParse(text)
  return read.success ? read.data : undefined
}
