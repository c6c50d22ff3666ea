import { fillPositions, findLongestRun } from './positions'

/**
 * Positions that turn the order `before` into `after`: for every name that is new or has moved; the
 * others keep what `known` says, so that an order changed elsewhere meanwhile is not undone.
 */
export function planPositions(
  before: readonly string[],
  after: readonly string[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const oldIndex = new Map(before.map((name, index) => [name, index]))
  const names = [...new Set(after)]
  const stayed = names.filter((name) => oldIndex.has(name) && known.has(name))
  const run = findLongestRun(stayed.map((name) => oldIndex.get(name) ?? 0))
  const kept = new Set(run.map((index) => stayed[index]))
  const filled = fillPositions(names.map((name) => (kept.has(name) ? known.get(name) : undefined)))
  const planned = new Map<string, string>()
  names.forEach((name, index) => {
    if (!kept.has(name)) planned.set(name, filled[index] ?? '')
  })
  return planned
}
