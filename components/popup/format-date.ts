import { currentLanguage } from '@/lib/i18n/translate'

/** `8 Aug 2023`, in the reader's language; a time is shown by the day of the reader's zone. */
export function formatDay(dateTime: string): string {
  const hasTime = dateTime.includes('T')
  return new Intl.DateTimeFormat(currentLanguage(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(hasTime ? {} : { timeZone: 'UTC' }),
  }).format(new Date(dateTime))
}

/** `3 May`, and with the year where it is not this one. */
export function formatSavedDay(dateTime: string, now: Date): string {
  const date = new Date(dateTime)
  const isThisYear = date.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(currentLanguage(), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date)
}
