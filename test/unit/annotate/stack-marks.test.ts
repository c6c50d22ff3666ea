import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stackMarks } from '@/lib/annotate/stack-marks'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('a mark within a mark lies upon it', () => {
  expect(
    stackMarks([
      { start: 10, end: 20 },
      { start: 0, end: 50 },
    ]),
  ).toEqual([1, 0])
  expect(
    stackMarks([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ]),
  ).toEqual([0, 0])
})

test('two that overlap never have one level', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const levels = stackMarks(spans)
      const pairs = spans.flatMap((one, i) =>
        spans.slice(i + 1).map((other, j) => ({ one, other, i, j: i + 1 + j })),
      )
      for (const { one, other, i, j } of pairs) {
        const overlap = one.start < other.end && other.start < one.end
        const isLonger = one.end - one.start > other.end - other.start
        if (overlap && isLonger) expect(levels[j]).toBeGreaterThanOrEqual(1)
        void i
      }
    }),
  )
})
