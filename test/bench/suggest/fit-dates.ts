import { dateFeatures, textOdds } from '@/lib/suggest/related/rank-related'
import { runDated } from './dated'
import { fitLogistic } from './fit-logistic'
import { loadFolder } from './front-matter'
import { relatedFigures } from './ranking-figures'

// Prints the constants of `dateModel`, fitted on the even half of the dated records. Run by hand.
const cases = runDated(loadFolder('../shared/corpus/front-matter/diablo4') ?? [], 60)
const rowsOf = (half: number) =>
  cases
    .filter((each) => each.half === half)
    .map((each) => ({
      ...each,
      rows: each.features.map((row, i) => [
        textOdds(row),
        ...dateFeatures(Number.isNaN(each.days[i]) ? 999 : (each.days[i] ?? 999)),
      ]),
    }))
const [even, odd] = [rowsOf(0), rowsOf(1)]
for (const [name, from, to] of [
  ['even -> odd', even, odd],
  ['odd -> even', odd, even],
] as const) {
  const weights = fitLogistic(
    from.flatMap(({ rows }) => rows),
    from.flatMap(({ labels }) => labels),
  )
  const judge = (use: readonly number[]) =>
    relatedFigures(
      to.map(({ rows, labels, truths }) => ({
        truths,
        ranked: rows
          .map((row, i) => ({
            isRight: labels[i] === 1,
            score: row.reduce((sum, x, k) => sum + x * (use[k] ?? 0), 0),
          }))
          .sort((a, b) => b.score - a.score),
      })),
    )
  console.log(
    name,
    to.length,
    judge(weights),
    'words alone',
    judge([1, 0, 0, 0]),
    weights.map((w) => w.toFixed(2)).join(' '),
  )
  console.log('with text weight 1', judge([1, 0.5, 3, 1]))
}
