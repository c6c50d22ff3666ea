import { type DateParts, isRealDay } from './date-parts'
import { readZone } from './zones'

// In pieces: a browser takes a third of a millisecond to prepare one pattern for all of it in a new page.
const isoDay = /^([12]\d{3})-(\d\d?)-(\d\d?)/
const isoTime = /^[Tt\s_]+(\d\d?)[:.hH]?(\d\d)(?::?(\d\d)(?:[.,:]\d{1,9})?)?\s*/
const halfDay = /^[ap]m/i
const zoneName = /^\s*((?:UTC|GMT|utc|gmt)?\s?[+\u2212-]\d\d:?(?:\d\d)?|[a-zA-Z]{1,4})/
const basic = /^([12]\d{3})(\d\d)(\d\d)(?:T?(\d\d):?(\d\d):?(\d\d)?([zZ]|[+-]\d\d:?\d\d)?)?$/

/**
 * Dates written for machines: ISO 8601 in its forms (basic, without seconds, with a space, with fractions)
 * and Unix times in seconds or milliseconds.
 */
export function parseMachineDate(text: string): DateParts | undefined {
  const trimmed = text.trim().slice(0, 60)
  const { length } = trimmed
  if ((length === 10 || length === 13) && /^1\d+$/.test(trimmed))
    return fromEpoch(Number(trimmed) * (length === 10 ? 1000 : 1))
  const day = isoDay.exec(trimmed)
  if (day) return compose(day, readIsoTime(trimmed.slice(day[0].length)))
  const whole = isDigit(trimmed, 4) ? basic.exec(trimmed) : null
  return whole ? compose(whole, { time: whole.slice(4), half: undefined, zone: whole[7] }) : undefined
}

interface Time {
  /** Hour, minute, second as written; nothing where there is no time. */
  time: readonly (string | undefined)[]
  half: string | undefined
  zone: string | undefined
}

function readIsoTime(text: string): Time {
  const match = text === '' ? null : isoTime.exec(text)
  if (!match) return { time: [], half: undefined, zone: undefined }
  const behind = text.slice(match[0].length)
  const half = behind.length > 1 ? halfDay.exec(behind)?.[0].toLowerCase() : undefined
  const tail = half === undefined ? behind : behind.slice(2)
  const zone = tail === 'Z' || tail === '' ? tail : zoneName.exec(tail)?.[1]
  return { time: match.slice(1), half, zone: zone || undefined }
}

function compose(written: RegExpExecArray, { time, half, zone }: Time): DateParts | undefined {
  const [year, month, day] = [Number(written[1]), Number(written[2]), Number(written[3])]
  if (!isRealDay(year, month, day)) return undefined
  if (time[0] === undefined) return { year, month, day }
  let hour = Number(time[0])
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  const [minute, second] = [Number(time[1]), Number(time[2] ?? 0)]
  if (hour > 24 || minute > 59) return { year, month, day }
  const offset = zone === undefined ? undefined : readZone(zone, year, month, day)
  if (hour === 24) return { year, month, day, hour: 23, minute: 59, second: 59, offset }
  return { year, month, day, hour, minute, second: Math.min(second, 59), offset }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
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
