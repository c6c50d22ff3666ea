import { t } from '@/lib/i18n/translate'
import { dateTimeSchema, formatInstant } from '@/lib/record/date-time'
import { isHttpAddress } from '@/lib/record/http-address'
import { parseScore } from '../bulk/field-edit'

/** A sentence where the text is no http or https address; empty text is none and fits. */
export function checkAddress(text: string): string | undefined {
  return text.trim() === '' || isHttpAddress(text) ? undefined : t('library.invalid.address')
}

export function checkDate(text: string): string | undefined {
  return text.trim() === '' || parseDate(text) !== undefined ? undefined : t('library.invalid.date')
}

export function checkQuality(text: string): string | undefined {
  return text.trim() === '' || parseScore(text, 0) !== undefined ? undefined : t('library.invalid.number')
}

export function checkHeat(text: string): string | undefined {
  return text.trim() === '' || parseScore(text, -1) !== undefined ? undefined : t('library.invalid.heat')
}

/**
 * `2023-08-08` stays a day; `2023-08-08 14:10`, with or without a zone, becomes the instant in UTC, read
 * on the reader's clock where no zone is typed.
 */
export function parseDate(text: string): string | undefined {
  const typed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return dateTimeSchema.safeParse(typed).data
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:\d{2})?$/i.exec(typed)
  if (!match) return undefined
  const [, day, hour = '', minute = '', second = '00', zone = ''] = match
  const date = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${zone.toUpperCase()}`)
  if (Number.isNaN(date.getTime()) || dateTimeSchema.safeParse(day).data === undefined) return undefined
  return formatInstant(date)
}

/** A stored date as it is typed: a day as it is, an instant on the reader's clock, to the second only where it has seconds. */
export function dateAsTyped(value: string | undefined): string {
  if (!value || value.length === 10) return value ?? ''
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return value
  const pad = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  const seconds = date.getSeconds() > 0 ? `:${pad(date.getSeconds())}` : ''
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}${seconds}`
}
