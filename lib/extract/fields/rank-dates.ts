import { adjust, type Clue } from '../clue'
import { type DateParts, dayOf, instantOf } from '../dates/date-parts'

/** Same day counts as agreement; a time beats a bare day, a known zone an unknown one. */
export function rankDates(clues: Clue<DateParts>[], others: readonly Clue<DateParts>[]): Clue<DateParts>[] {
  resolveZones(clues)
  adoptZones(clues, others)
  for (const each of clues) {
    const agreeing = new Set(
      clues
        .filter((other) => other.family !== each.family && sameDay(other.value, each.value))
        .map((other) => other.family),
    )
    if (agreeing.size > 0)
      adjust(each, 8 * agreeing.size, `${agreeing.size} other kinds of source agree on the day`)
    if (each.value.hour !== undefined && each.value.offset !== undefined)
      adjust(each, 4, 'has a time with zone')
    else if (each.value.hour === undefined) adjust(each, -4, 'has no time')
    if (each.value.ambiguous) adjust(each, -6, 'day and month may be swapped')
  }
  return clues.sort((a, b) => b.score - a.score)
}

/**
 * A time without zone beside an instant: if they are a whole number of quarter hours apart, that is the
 * zone (`16:10:40Z` and "01:10" the next day: nine hours east).
 */
function resolveZones(clues: Clue<DateParts>[]): void {
  const known = clues.filter((each) => each.value.hour !== undefined && each.value.offset !== undefined)
  for (const each of clues) {
    const { value } = each
    if (value.hour === undefined || value.offset !== undefined) continue
    for (const other of known) {
      const minutes = Math.round(
        Math.floor(instantOf(value) / 60_000) - Math.floor(instantOf(other.value) / 60_000),
      )
      if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) continue
      each.value = { ...value, offset: minutes }
      each.notes.push(`zone from ${other.source}`)
      if (other.value.offset === 0 && minutes !== 0) other.value = shift(other.value, minutes)
      break
    }
  }
}

/** A time without zone beside the same hour, minute and second with one: the page was not changed since. */
function adoptZones(clues: Clue<DateParts>[], others: readonly Clue<DateParts>[]): void {
  for (const each of clues) {
    const { value } = each
    if (value.hour === undefined || value.offset !== undefined) continue
    const same = others.find(
      ({ value: { offset, ...local } }) => offset !== undefined && instantOf(local) === instantOf(value),
    )
    if (!same) continue
    each.value = { ...value, offset: same.value.offset }
    each.notes.push(`zone from ${same.source}`)
  }
}

/** The same instant, written in another zone. */
function shift(parts: DateParts, offset: number): DateParts {
  const local = new Date(instantOf(parts) + offset * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    offset,
  }
}

function sameDay(a: DateParts, b: DateParts): boolean {
  return dayOf(a) === dayOf(b) || Math.abs(instantOf(a) - instantOf(b)) < 12 * 3_600_000
}
