import { currentLanguage } from './translate'

/**
 * A stored instant or day (`2023-08-08T12:10:00Z`, `2023-08-08`) as a short date in the chosen language.
 * A day is shown as that day wherever the reader is; an instant on the reader's clock. Empty for none.
 */
export function formatDate(value: string | undefined): string {
  if (!value) return ''
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return value
  return keptFormat(value.length === 10 ? dayForm : instantForm).format(date)
}

/** The same with the time of day, where one is known. */
export function formatDateTime(value: string | undefined): string {
  if (!value || value.length === 10) return formatDate(value)
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : keptFormat(timeForm).format(date)
}

/** The time of day of an instant, on the reader's clock. */
export function formatTime(instant: string): string {
  return keptFormat(clockForm).format(new Date(instant))
}

/** A month (`2023-08`) as `Aug 2023`. */
export function formatMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return month
  return keptFormat(monthForm).format(date)
}

const dayForm: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' }
const instantForm: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }
const timeForm: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }
const clockForm: Intl.DateTimeFormatOptions = { timeStyle: 'short' }
const monthForm: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter in the chosen language. They are kept: making one takes most of a millisecond, a hundred times as long as using it. */
export function keptFormat(form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLanguage()} ${JSON.stringify(form)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(currentLanguage(), form)
  formats.set(key, format)
  return format
}
