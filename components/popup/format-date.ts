import { keptFormat } from '@/lib/i18n/format-date'

const dayAndMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const wholeDay: Intl.DateTimeFormatOptions = { ...dayAndMonth, year: 'numeric' }
const wholeDayAsWritten: Intl.DateTimeFormatOptions = { ...wholeDay, timeZone: 'UTC' }

/** `8 Aug 2023`, in the reader's language; a time is shown by the day of the reader's zone. */
export function formatDay(dateTime: string): string {
  return keptFormat(dateTime.includes('T') ? wholeDay : wholeDayAsWritten).format(new Date(dateTime))
}

/** `3 May`, and with the year where it is not this one. */
export function formatSavedDay(dateTime: string, now: Date): string {
  const date = new Date(dateTime)
  const isThisYear = date.getFullYear() === now.getFullYear()
  return keptFormat(isThisYear ? dayAndMonth : wholeDay).format(date)
}
