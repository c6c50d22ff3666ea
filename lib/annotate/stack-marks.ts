import type { TextSpan } from './text-offsets'

/**
 * For each span how many others it lies upon: longer ones that it overlaps, or equal ones before it in
 * the list. Answers in the order given; 0 where it overlaps none.
 */
export function stackMarks(spans: readonly TextSpan[]): number[] {
  const order = spans.map((_, index) => index).sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b)
  const levels = spans.map(() => 0)
  let open: number[] = []
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    open = open.filter((other) => (spans[other]?.end ?? 0) > span.start)
    for (const other of open) {
      const isUnder = lengthOf(spans, other) >= lengthOf(spans, index)
      const upper = isUnder ? index : other
      levels[upper] = (levels[upper] ?? 0) + 1
    }
    open.push(index)
  }
  return levels
}

function startOf(spans: readonly TextSpan[], index: number): number {
  return spans[index]?.start ?? 0
}

function lengthOf(spans: readonly TextSpan[], index: number): number {
  const span = spans[index]
  return span ? span.end - span.start : 0
}
