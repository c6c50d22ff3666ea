import { z } from './zod'

/**
 * `2023-08-08T12:10:00Z` (UTC, to the second) or, where only the day is known, `2023-08-08`
 * (FORMAT: `publishedDateTime`). A day never carries an invented midnight.
 */
const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/
export const dateTimeSchema = z
  .string()
  .regex(form)
  .refine((text) => isRealDate(text))

export type DateTime = z.infer<typeof dateTimeSchema>

/** What the schema asks, for whoever asks it of many texts. */
export function isDateTime(text: string): boolean {
  return form.test(text) && isRealDate(text)
}

function isRealDate(text: string): boolean {
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text.slice(0, 10))
}

/** The instant as it is stored: UTC, whole seconds, no fraction. `date` must be valid. */
export function formatInstant(date: Date): DateTime {
  return `${date.toISOString().slice(0, 19)}Z`
}
