import type { Opening } from './measure-click'

export interface Figure {
  name: string
  value: number
  goal: number
  /** The goal times how much slower this machine opens an empty popup than the one of reference. */
  calibratedGoal: number
  peer: number | undefined
  isMet: boolean
}

/**
 * An empty popup (median, click to its only statement) on the machine for which the goals were set: two
 * quiet cores. A slower or busier machine may take longer in proportion; a faster one gets no harder goal.
 */
export const referenceEmptyMs = 45

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export interface Stage {
  name: string
  median: number
  share: number
}

/** Where the time of a median opening goes. The page is read while the popup is made: the later one counts. */
export function stagesOf(openings: readonly Opening[]): Stage[] {
  const total = openings.reduce((sum, opening) => sum + opening.filled, 0)
  const stage = (name: string, spent: (opening: Opening) => number): Stage => {
    const times = openings.map(spent)
    return { name, median: quantile(times, 0.5), share: times.reduce((sum, time) => sum + time, 0) / total }
  }
  return [
    stage('browser opens the popup', ({ started }) => started),
    stage('page is injected and read', ({ started, extracted = started }) => extracted - started),
    stage('fields are filled', ({ started, extracted = started, filled }) => filled - extracted),
  ]
}

/** Known figures of the best peer for the same pages, measured once on a machine of two cores. */
const peer = { median: 610, p95: 771 }

export function figuresOf(openings: readonly Opening[], emptyMs: number): Figure[] {
  const filled = openings.map((opening) => opening.filled)
  const slower = Math.max(1, emptyMs / referenceEmptyMs)
  const figure = (name: string, value: number, goal: number, known: number): Figure => {
    const calibratedGoal = goal * slower
    return { name, value, goal, calibratedGoal, peer: known, isMet: value <= calibratedGoal }
  }
  return [
    figure('click to filled fields, median', quantile(filled, 0.5), 120, peer.median),
    figure('click to filled fields, p95', quantile(filled, 0.95), 250, peer.p95),
  ]
}
