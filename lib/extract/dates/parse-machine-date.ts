import { type DateParts, isRealDay } from './date-parts'
import { readZone } from './zones'

const iso =
  /^([12]\d{3})-(\d{1,2})-(\d{1,2})(?:[T\s_]+(\d{1,2})[:.h]?(\d{2})(?::?(\d{2})(?:[.,:]\d{1,9})?)?\s*(am|pm)?\s*(z|[a-z]{2,4}|(?:utc|gmt)?\s?[+-\u2212]\d{2}:?(?:\d{2})?)?)?/i
const basic = /^([12]\d{3})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * Dates written for machines: ISO 8601 in its forms (basic, without seconds, with a space, with fractions)
 * and Unix times in seconds or milliseconds.
 */
export function parseMachineDate(text: string): DateParts | undefined {
  const trimmed = text.trim().slice(0, 60)
  if (/^1\d{9}$/.test(trimmed)) return fromEpoch(Number(trimmed) * 1000)
  if (/^1\d{12}$/.test(trimmed)) return fromEpoch(Number(trimmed))
  const match = iso.exec(trimmed) ?? basic.exec(trimmed)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isRealDay(year, month, day)) return undefined
  if (match[4] === undefined) return { year, month, day }
  const half = match.length > 8 ? match[7]?.toLowerCase() : undefined
  const zone = match.length > 8 ? match[8] : match[7]
  let hour = Number(match[4])
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  const [minute, second] = [Number(match[5]), Number(match[6] ?? 0)]
  if (hour > 24 || minute > 59) return { year, month, day }
  if (hour === 24)
    return { year, month, day, hour: 23, minute: 59, second: 59, offset: readOffset(zone, year, month, day) }
  return {
    year,
    month,
    day,
    hour,
    minute,
    second: Math.min(second, 59),
    offset: readOffset(zone, year, month, day),
  }
}

function readOffset(zone: string | undefined, year: number, month: number, day: number): number | undefined {
  return zone === undefined ? undefined : readZone(zone, year, month, day)
}

function fromEpoch(milliseconds: number): DateParts {
  const date = new Date(milliseconds)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    offset: 0,
  }
}
