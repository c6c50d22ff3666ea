import { foldText } from '@/lib/search/terms/fold-text'
import { stemWord } from '@/lib/search/terms/stem-word'

/** Languages whose weekdays and months are known by name. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl']

export interface CalendarWord {
  kind: 'weekday' | 'month'
  /** 0 is Monday, or January. */
  number: number
}

let words: Map<string, CalendarWord> | undefined

/** What a stem says as a day of the week or a month; the first language that knows it counts. */
export function calendarWord(stem: string): CalendarWord | undefined {
  words ??= new Map([...monthNames(), ...weekdayNames()])
  return words.get(stem)
}

function weekdayNames(): [string, CalendarWord][] {
  // 1 January 2024 was a Monday.
  return namesOf('weekday', 7, (number) => Date.UTC(2024, 0, 1 + number))
}

function monthNames(): [string, CalendarWord][] {
  return namesOf('month', 12, (number) => Date.UTC(2024, number, 5))
}

function namesOf(
  kind: CalendarWord['kind'],
  count: number,
  dateOf: (number: number) => number,
): [string, CalendarWord][] {
  return languages.toReversed().flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { [kind]: 'long', timeZone: 'UTC' })
    return Array.from({ length: count }, (_, number): [string, CalendarWord] => [
      stemWord(foldText(format.format(dateOf(number)))),
      { kind, number },
    ])
  })
}
