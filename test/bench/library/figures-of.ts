import type { Figure } from '../suggest/report'
import type { SizeTimes } from './measure-size'
import { median, p95 } from './quantile'

const ms = (value: number): string => `${value.toFixed(0)} ms`
const aboutMedian = (times: readonly number[]): string => `median ${ms(median(times))}`

/**
 * What the goals say of one library in one browser; `smallest` is the same of the smallest one of the
 * run, to which opening and saving are compared.
 */
export function figuresOf(
  label: string,
  browser: string,
  times: SizeTimes,
  smallest: SizeTimes | undefined,
): Figure[] {
  const figures: Figure[] = []
  const add = (
    what: string,
    value: number,
    goal: number,
    unit: string,
    note = '',
    peers: Record<string, number> = {},
  ): void => {
    figures.push({ name: `${label}: ${what}`, goal, value, unit, note, peers, lessIsBetter: true })
  }
  const { frames, settled } = times.scrolling
  const [loading = Number.NaN, ...peerWarm] = times.peer ?? []
  const peerCold: Record<string, number> = times.peer ? { MiniSearch: loading } : {}
  const peerP95: Record<string, number> = times.peer ? { MiniSearch: p95(peerWarm) } : {}
  add('open to first rows', median(times.firstRows), 300, ' ms', `p95 ${ms(p95(times.firstRows))}`)
  if (smallest)
    add('the same against smallest', median(times.firstRows) / median(smallest.firstRows), 1.5, 'x')
  const atOnce = `${aboutMedian(times.cold)}; as soon as it has loaded, p95 ${ms(p95(times.coldAtOnce))}, ${aboutMedian(times.coldAtOnce)}`
  add('query, cold page, p95', p95(times.cold), 60, ' ms', atOnce, peerCold)
  add('query, warm, p95', p95(times.warm), 30, ' ms', aboutMedian(times.warm), peerP95)
  add('filter counts, p95', p95(times.facets), 100, ' ms', aboutMedian(times.facets))
  add('save one record, p95', p95(times.saves), 25, ' ms', aboutMedian(times.saves))
  if (smallest) add('the same against smallest', p95(times.saves) / p95(smallest.saves), 1.5, 'x')
  const totals = times.bulk.map(({ total }) => total)
  add('topic to 1,000 records, median of 3', median(totals), 2000, ' ms', totals.map(ms).join(', '))
  add('page silent meanwhile, at most', Math.max(...times.bulk.map(({ longest }) => longest)), 100, ' ms')
  add('scrolling, 95% of frames', p95(frames), 50, ' ms', `rows at the end after ${ms(settled)}`)
  add('scrolling, longest frame', Math.max(...frames), 200, ' ms')
  if (times.heap !== undefined) add('heap after collection', times.heap, 150, ' MB')
  add('disk a record', times.disk, browser === 'firefox' ? 10 : 6, ' kB')
  return figures
}

/** Search against a plain scan: goals at every size at which it was measured. */
export function qualityFigures(label: string, { quality }: SizeTimes): Figure[] {
  if (!quality) return []
  const figure = (name: string, value: number, goal: number, note = 'of 200 queries'): Figure => ({
    name: `${label}: ${name}`,
    value,
    goal,
    unit: '%',
    note,
    peers: {},
    lessIsBetter: true,
  })
  return [
    figure('exact words incomplete', quality.incomplete / 2, 0),
    figure(
      'known item not in first 5',
      quality.unknown / 2,
      5,
      `a guess among equal titles: ${(100 - quality.best / 2).toFixed(1)}%`,
    ),
    figure(
      'the same, words in at most 5 titles',
      (100 * quality.unknownOfTold) / quality.told,
      5,
      `of ${quality.told} queries`,
    ),
  ]
}
