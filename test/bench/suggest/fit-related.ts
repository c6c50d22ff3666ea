import { dateFeatureNames, dateFeatures } from '@/lib/suggest/related/date-features'
import { featureNames } from '@/lib/suggest/related/pair-features'
import { textOdds } from '@/lib/suggest/related/rank-related'
import { runArrivals } from './arrivals'
import { runDated } from './dated'
import { fitLogistic } from './fit-logistic'
import { loadFolder } from './front-matter'
import { relatedFigures } from './ranking-figures'
import { shuffle } from './seeded'
import { arriveStories, loadStories, type StoryArticle } from './stories'

// Prints the constants of lib/suggest/related/related-model.ts: fitted on the even halves of stories and
// dated records together, then on the odd halves to see what they are worth. Run by hand when features
// change.
const stories = loadStories('../shared/suggest-bench/stories.jsonl') ?? []
const records = loadFolder('../shared/corpus/front-matter/diablo4') ?? []
const seeds = (process.env.SEEDS ?? '11').split(',').map(Number)

interface Case {
  half: number
  truths: number
  rows: number[][]
  labels: number[]
}

const undated = dateFeatures({ daysApart: undefined })
const told = (cases: readonly { half: number; truths: number; features: number[][]; labels: number[] }[]) =>
  cases.map(({ features, ...each }): Case => ({ ...each, rows: features.map((row) => [...row, ...undated]) }))
const whole = told(seeds.flatMap((seed) => runArrivals(arriveStories(stories, seed), 60)))
// Some small libraries too: the model must serve from the first records on. With more of them it gets worse
// in large ones, and easy libraries need it least.
const small = told(
  seeds.flatMap((seed) => smallLibraries(seed).flatMap((part) => runArrivals(arriveStories(part, seed), 60))),
)
const dated = runDated(records, 60).map(
  ({ features, timings, ...each }): Case => ({
    ...each,
    rows: features.map((row, i) => [...row, ...dateFeatures(timings[i] ?? { daysApart: undefined })]),
  }),
)

/** A fifth of the stories in libraries of 20 each. */
function smallLibraries(seed: number): StoryArticle[][] {
  const names = shuffle([...new Set(stories.map(({ story }) => story))], seed)
  return Array.from({ length: Math.floor(names.length / 100) }, (_, at) => {
    const own = new Set(names.slice(20 * at, 20 * at + 20))
    return stories.filter(({ story }) => own.has(story))
  })
}

function fit(half: number): number[] {
  const cases = [...whole, ...small, ...dated].filter((each) => each.half === half)
  return fitLogistic(
    cases.flatMap(({ rows }) => rows),
    cases.flatMap(({ labels }) => labels),
  )
}

function judge(part: readonly Case[], weights: readonly number[]): string {
  const { recall5, precision1, share80 } = relatedFigures(
    part.map(({ rows, labels, truths }) => ({
      truths,
      ranked: rows
        .map((row, i) => ({
          isRight: labels[i] === 1,
          score: row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), weights.at(-1) ?? 0),
        }))
        .sort((a, b) => b.score - a.score),
    })),
  )
  return [recall5, precision1, share80].map((each) => each.toFixed(1)).join(' / ')
}

const weights = fit(0)
for (const [name, from, use] of [
  ['even -> odd', 1, weights],
  ['odd -> even', 0, fit(1)],
] as const) {
  for (const [set, cases] of [
    ['stories', whole],
    ['libraries of 60', small],
    ['diablo4', dated],
  ] as const) {
    const part = cases.filter(({ half }) => half === from)
    console.log(name, set, part.length, judge(part, use))
  }
}
const print = (names: readonly string[], from: number): string =>
  names.map((name, i) => `    ${name}: ${(weights[from + i] ?? 0).toFixed(4)},`).join('\n')
console.log(print(featureNames, 0))
console.log(`dates\n${print(dateFeatureNames, featureNames.length)}`)
console.log('bias', weights.at(-1)?.toFixed(4))

// What time adds when the words' weights stay as they are in the model; its own bias is near 0 and left out.
const even = dated.filter(({ half }) => half === 0)
const times = fitLogistic(
  even.flatMap(({ rows }) => rows.map((row) => row.slice(featureNames.length))),
  even.flatMap(({ labels }) => labels),
  1e-4,
  even.flatMap(({ rows }) => rows.map(textOdds)),
)
console.log(
  'dates alone',
  [...dateFeatureNames, 'bias'].map((name, i) => `${name}: ${times[i]?.toFixed(4)}`).join(', '),
)
