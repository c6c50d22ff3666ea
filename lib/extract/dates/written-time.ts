import type { DateParts } from './date-parts'
import { readZone } from './zones'

const clock =
  /(?:^|[^\d.:/-])(\d{1,2})(?:[:.hH時시]\s?(\d{2})(?::(\d{2}))?)?\s?([aApP]\.?\s?[mM]\.?(?![a-zA-Z])|[uU][hH][rR]|[hH](?![a-zA-Z]))?/g
/** Behind a time. Apart from it, since most numbers are none, and both together take long to prepare. */
const zoneBehind =
  /^[\s,(]*((?:UTC|GMT|utc|gmt)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[a-zA-Z]{2,4}(?![a-zA-Z]))/

/** The time of day beside a date: at most 40 characters after it, or 25 before. */
export function findTime(text: string, start: number, end: number, date: DateParts): Partial<DateParts> {
  return (
    readClock(text.slice(end, end + 40), date) ??
    readClock(text.slice(Math.max(0, start - 25), start + 1), date) ??
    {}
  )
}

function readClock(text: string, date: DateParts): Partial<DateParts> | undefined {
  for (const match of text.matchAll(clock)) {
    const half = match[4]?.toLowerCase().replace(/[.\s]/g, '')
    // A number alone is no time; "3 pm" and "15 Uhr" are.
    if (match[2] === undefined && half === undefined) continue
    let hour = Number(match[1])
    const minute = Number(match[2] ?? 0)
    if (half === 'pm' && hour < 12) hour += 12
    if (half === 'am' && hour === 12) hour = 0
    if (hour > 23 || minute > 59) continue
    const zone = zoneBehind.exec(text.slice(match.index + match[0].length))?.[1]
    const offset = zone === undefined ? undefined : readZone(zone, date.year, date.month, date.day)
    return { hour, minute, second: Math.min(Number(match[3] ?? 0), 59), offset }
  }
  return undefined
}
