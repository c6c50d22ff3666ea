import { currentLanguage } from './translate'

/**
 * A stored instant or day (`2023-08-08T12:10:00Z`, `2023-08-08`) as a short date in the chosen language.
 * A day is shown as that day wherever the reader is; an instant on the reader's clock. Empty for none.
 */
export function formatDate(value: string | undefined): string {
  if (!value) return ''
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return value
  return dateFormat(value.length === 10 ? 'UTC' : undefined, false).format(date)
}

/** The same with the time of day, where one is known. */
export function formatDateTime(value: string | undefined): string {
  if (!value || value.length === 10) return formatDate(value)
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : dateFormat(undefined, true).format(date)
}

/** A month (`2023-08`) as `Aug 2023`. */
export function formatMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return month
  return new Intl.DateTimeFormat(currentLanguage(), {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(date)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formatters are kept: making one costs more than a hundred uses of it. */
function dateFormat(timeZone: 'UTC' | undefined, withTime: boolean): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${timeZone} ${withTime}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(currentLanguage(), {
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : {}),
    ...(timeZone ? { timeZone } : {}),
  })
  formats.set(key, format)
  return format
}
