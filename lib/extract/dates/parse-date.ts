import { type DateParts, isRealDay } from './date-parts'
import { parseMachineDate } from './parse-machine-date'
import { type DayOrder, parseWrittenDate } from './parse-written-date'
import { otherDigits, writePlainDate } from './plain-date'

/** A date from an attribute or a tag, in whatever form the publisher chose. Undefined if it is none. */
export function parseDate(text: string, order: DayOrder): DateParts | undefined {
  if (text.length < 6 || !(/\d/.test(text) || text.search(otherDigits) >= 0)) return undefined
  const plain = writePlainDate(text.slice(0, 400))
  return parseMachineDate(plain) ?? parseWrittenDate(plain, order)
}

/** The day in an address: `/2023/08/08/`, `/2023-08-08-`, `-20230808`. */
export function dayInPath(path: string): DateParts | undefined {
  if (!/(?:19|20)\d\d/.test(path)) return undefined
  const match =
    /(?:^|[/_-])((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /(?:^|\D)((?:19|20)\d{2})()(\d{2})(\d{2})(?=\D|$)/.exec(path) ??
    // With the section between year and month: `/2010/POLITICS/08/13/`.
    /\/((?:19|20)\d{2})(\/)[^/\d][^/]{0,40}\/(\d{1,2})\/(\d{1,2})(?=\/)/.exec(path)
  if (!match) return dayFirstInPath(path)
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])]
  return isRealDay(year, month, day) ? { year, month, day } : undefined
}

/** `/29-10-2021`, `/08112021-title`: day first, as no one writes the other in addresses. */
function dayFirstInPath(path: string): DateParts | undefined {
  const match =
    /(?:^|[/_~-])(\d{1,2})([._-])(\d{1,2})\2((?:19|20)\d{2})(?=\D|$)/.exec(path) ??
    /(?:^|\/)(\d{2})()(\d{2})(20\d{2})(?=[/_-]|$)/.exec(path)
  if (!match) return undefined
  const [day, month, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  return isRealDay(year, month, day) ? { year, month, day } : undefined
}
