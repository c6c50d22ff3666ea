import { type DateParts, isRealDay } from './date-parts'
import { readMonth } from './months'
import { findTime } from './written-time'

/** How the page's language writes numeric dates where a number leaves it open. */
export type DayOrder = 'dmy' | 'mdy'

const word = '([^\\s\\d.,/|()\\[\\]:;\'’"-]{3,14})'
const yearNumber = /[12]\d{3}/
const numbers = /\d\s?[./-]\s?\d/
// Without `i`, whose closure over "any letter but" takes a third of a millisecond to prepare in a new page.
const patterns = {
  cjk: /([12]\d{3})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/,
  yearFirst: /(?:^|\D)([12]\d{3})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/,
  dayWord: new RegExp(
    `(?:^|[^\\d:.])(\\d{1,2})(?:[SsNnRrTtEe][TtDdHhRr]|º|\\.)?[\\s-]*(?:[DdTtOo][EeAaFf]?[Ll]?[ '’])?\\s?${word}[.,]?[\\s-]*(?:[Dd][EeIi][Ll]? )?([12]\\d{3})(?!\\d)`,
  ),
  wordDay: new RegExp(
    `(?:^|[\\s,|(:;>·•–-])${word}\\.?\\s?(\\d{1,2})(?:[SsNnRrTt][TtDdHh])?\\.?,?\\s{1,3}([12]\\d{3})(?!\\d)`,
  ),
  yearWord: new RegExp(`(?:^|\\D)([12]\\d{3})[.,]?[\\s-]+(?:m\\. )?${word}\\.?[\\s-]+(\\d{1,2})(?!\\d)`),
  numeric: /(?:^|[^\d.:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/,
}

/**
 * The first date in a text for readers, in the major languages, with the time beside it if there is one.
 * `order` decides what numbers alone leave open; where it had to, `ambiguous` is set.
 */
export function parseWrittenDate(text: string, order: DayOrder): DateParts | undefined {
  // Each pattern takes time to prepare, and most lines have nothing for it: numbers without a year, for instance.
  const hasNumbers = numbers.test(text)
  const withYear = yearNumber.test(text)
    ? [
        fromMatch(/[年년]/.test(text) ? patterns.cjk.exec(text) : null, (m) => [m[1], m[2], m[3]]),
        fromMatch(hasNumbers ? patterns.yearFirst.exec(text) : null, (m) => [m[1], m[3], m[4]]),
        fromMatch(patterns.dayWord.exec(text), (m) => [m[3], month(m[2]), m[1]]),
        fromMatch(patterns.wordDay.exec(text), (m) => [m[3], month(m[1]), m[2]]),
        fromMatch(patterns.yearWord.exec(text), (m) => [m[1], month(m[2]), m[3]]),
      ]
    : []
  const found = [...withYear, fromNumeric(hasNumbers ? patterns.numeric.exec(text) : null, order)].filter(
    (each) => each !== undefined,
  )
  const first = found.sort((a, b) => a.index - b.index)[0]
  if (!first) return undefined
  const time = findTime(text, first.index, first.end, first.parts)
  return { ...first.parts, ...time }
}

interface Found {
  parts: DateParts
  index: number
  end: number
}

function month(name: string | undefined): string {
  return String(readMonth(name ?? ''))
}

function fromMatch(
  match: RegExpExecArray | null,
  pick: (match: RegExpExecArray) => (string | undefined)[],
): Found | undefined {
  if (!match) return undefined
  const [written = 0, monthNumber = 0, day = 0] = pick(match).map(Number)
  const year = toGregorian(written)
  if (!isRealDay(year, monthNumber, day)) return undefined
  return { parts: { year, month: monthNumber, day }, index: match.index, end: match.index + match[0].length }
}

/** Thailand counts from 543 before Christ. */
function toGregorian(year: number): number {
  return year > 2_443 && year < 2_700 ? year - 543 : year
}

function fromNumeric(match: RegExpExecArray | null, order: DayOrder): Found | undefined {
  if (!match) return undefined
  const [a, b] = [Number(match[1]), Number(match[3])]
  const written = Number(match[4])
  const year = written < 100 ? (written < 70 ? 2000 + written : 1900 + written) : toGregorian(written)
  // A full stop between numbers is written day first everywhere.
  const dayFirst = match[2] === '.' || order === 'dmy'
  const usual = dayFirst ? { day: a, month: b } : { day: b, month: a }
  const swapped = { day: usual.month, month: usual.day }
  const chosen = isRealDay(year, usual.month, usual.day) ? usual : swapped
  if (!isRealDay(year, chosen.month, chosen.day)) return undefined
  const ambiguous = match[2] !== '.' && a <= 12 && b <= 12 && a !== b
  return {
    parts: { year, ...chosen, ...(ambiguous ? { ambiguous } : {}) },
    index: match.index,
    end: match.index + match[0].length,
  }
}
