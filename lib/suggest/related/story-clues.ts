import type { ArticleTerms } from '../article-terms'
import { calendarWord } from './calendar-words'
import type { Rarity } from './term-weights'

/**
 * What tells two days of one matter apart, or shows that they are the same: the weekday, month, year and
 * the numbers that both tell, and the rare words and names that one has and the other lacks. `Same`: both
 * have one in common; `Other`: both have some, none in common.
 */
export const clueNames = [
  'weekdaySame',
  'weekdayNext',
  'weekdayOther',
  'monthSame',
  'monthOther',
  'yearSame',
  'yearOther',
  'numberSame',
  'numberOther',
  'rarestOfTitle',
  'rarestOfText',
  'rarestOfCandidate',
  'nameLackedHere',
  'nameLackedThere',
  'titlePairs',
  'rarestName',
  'titleNames',
  'candidateTitleNames',
] as const

interface TimesTold {
  weekdays: Set<number>
  months: Set<number>
  years: Set<string>
  numbers: Set<string>
}

/** The clues of each candidate for `article`. */
export function storyClues(
  article: ArticleTerms,
  candidates: readonly ArticleTerms[],
  rarity: Rarity,
): number[][] {
  const here = timesTold(article)
  const ofTitle = rarest(article.title, rarity, 4)
  const ofText = rarest(article.counts.keys(), rarity, 8)
  const pairs = titlePairs(article, rarity)
  return candidates.map((candidate) => {
    const there = timesTold(candidate)
    const gap = weekdayGap(here.weekdays, there.weekdays)
    let inBoth = 0
    for (const [pair, weight] of pairs) {
      if (candidate.pairs.has(pair) && isOfTitle(pair, candidate)) inBoth += weight
    }
    const names = nameClues(article, candidate, rarity)
    return [
      gap === 0 ? 1 : 0,
      gap === 1 ? 1 : 0,
      gap !== undefined && gap > 1 ? 1 : 0,
      ...sameOrOther(here.months, there.months),
      ...sameOrOther(here.years, there.years),
      ...sameOrOther(here.numbers, there.numbers),
      shareFound(ofTitle, candidate),
      shareFound(ofText, candidate),
      shareFound(rarest(candidate.counts.keys(), rarity, 8), article),
      names.lackedHere,
      names.lackedThere,
      Math.log(1 + inBoth),
      names.rarest,
      Math.log(1 + names.inTitles),
      names.found,
    ]
  })
}

const known = new WeakMap<ArticleTerms, TimesTold>()

function timesTold(article: ArticleTerms): TimesTold {
  const before = known.get(article)
  if (before) return before
  const told: TimesTold = { weekdays: new Set(), months: new Set(), years: new Set(), numbers: new Set() }
  for (const stem of article.counts.keys()) {
    const word = calendarWord(stem)
    if (word?.kind === 'weekday') told.weekdays.add(word.number)
    // Without a capital "may" and "march" are no months.
    else if (word && article.names.has(stem)) told.months.add(word.number)
  }
  for (const number of article.numbers) {
    if (/^(19|20)\d\d$/.test(number)) told.years.add(number)
    else if (number.length > 1) told.numbers.add(number)
  }
  known.set(article, told)
  return told
}

/** Fewest days between a weekday of the one and one of the other, undefined where either tells none. */
function weekdayGap(here: ReadonlySet<number>, there: ReadonlySet<number>): number | undefined {
  let least: number | undefined
  for (const a of here) {
    for (const b of there) {
      const apart = Math.abs(a - b)
      least = Math.min(least ?? 7, apart, 7 - apart)
    }
  }
  return least
}

function sameOrOther<Item>(here: ReadonlySet<Item>, there: ReadonlySet<Item>): [number, number] {
  if (here.size === 0 || there.size === 0) return [0, 0]
  for (const item of here) if (there.has(item)) return [1, 0]
  return [0, 1]
}

type Weighed = readonly (readonly [term: string, rarity: number])[]

function rarest(terms: Iterable<string>, rarity: Rarity, most: number): Weighed {
  return [...terms]
    .map((term) => [term, rarity.of(term)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
}

function shareFound(terms: Weighed, { counts }: ArticleTerms): number {
  let all = 0
  let found = 0
  for (const [term, weight] of terms) {
    all += weight
    if (counts.has(term)) found += weight
  }
  return all > 0 ? found / all : 0
}

function titlePairs(article: ArticleTerms, rarity: Rarity): [string, number][] {
  return [...article.pairs]
    .filter((pair) => isOfTitle(pair, article))
    .map((pair) => {
      const [first = '', second = ''] = pair.split(' ')
      return [pair, (rarity.of(first) + rarity.of(second)) / 2]
    })
}

function isOfTitle(pair: string, { title }: ArticleTerms): boolean {
  return pair.split(' ').every((term) => title.has(term))
}

function nameClues(article: ArticleTerms, candidate: ArticleTerms, rarity: Rarity) {
  const clues = { lackedHere: 0, lackedThere: 0, rarest: 0, inTitles: 0, found: 0 }
  let all = 0
  for (const term of candidate.title) {
    if (!candidate.names.has(term)) continue
    const weight = rarity.of(term)
    all += weight
    if (article.counts.has(term)) clues.found += weight
    else clues.lackedHere = Math.max(clues.lackedHere, weight)
  }
  clues.found = all > 0 ? clues.found / all : 0
  for (const term of article.title) {
    if (!article.names.has(term)) continue
    const weight = rarity.of(term)
    if (!candidate.counts.has(term)) clues.lackedThere = Math.max(clues.lackedThere, weight)
    else if (candidate.title.has(term)) clues.inTitles += weight
  }
  for (const term of article.names) {
    if (candidate.names.has(term)) clues.rarest = Math.max(clues.rarest, rarity.of(term))
  }
  return clues
}
