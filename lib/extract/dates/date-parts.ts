/** A date as it was written. Without `hour` only the day is known; without `offset` the zone is not. */
export interface DateParts {
  year: number
  month: number
  day: number
  hour?: number | undefined
  minute?: number | undefined
  second?: number | undefined
  /** Minutes east of UTC. */
  offset?: number | undefined
  /** Day and month could be the other way round (`03/04/2020`), and nothing decided it. */
  ambiguous?: boolean | undefined
}

export function isRealDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Milliseconds of the instant; a day counts as its noon, a time without zone as UTC. */
export function instantOf(parts: DateParts): number {
  const { year, month, day, hour = 12, minute = 0, second = 0, offset = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The day as written: `2023-08-08`. */
export function dayOf(parts: DateParts): string {
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`
}

/** As a record stores it: UTC to the second, or the day alone. Undefined outside the years 1000 to 9999. */
export function formatParts(parts: DateParts): string | undefined {
  if (parts.hour === undefined) return dayOf(parts)
  const instant = new Date(instantOf(parts))
  const year = instant.getUTCFullYear()
  return year >= 1000 && year <= 9999 ? `${instant.toISOString().slice(0, 19)}Z` : undefined
}
