import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollToShow, virtualRange } from '@/components/library/list/virtual-range'

describe('virtualRange', () => {
  it('covers every row in view, stays within the list, and is bounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 20, max: 200 }),
        (total, scrolled, view, row) => {
          const top = Math.min(scrolled, Math.max(0, total * row - view))
          const { first, end } = virtualRange(top, view, row, total, 8)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(total)
          expect(first * row).toBeLessThanOrEqual(top)
          expect(end * row).toBeGreaterThanOrEqual(Math.min(top + view, total * row))
          expect(end - first).toBeLessThanOrEqual(Math.ceil(view / row) + 1 + 16)
        },
      ),
    )
  })
  it('renders nothing for nothing, and the last rows when the list shrank under the scroll position', () => {
    expect(virtualRange(0, 500, 50, 0, 8)).toEqual({ first: 0, end: 0 })
    const { first, end } = virtualRange(100_000, 500, 50, 10, 2)
    expect(end).toBe(10)
    expect(first).toBeLessThan(10)
  })
})

describe('scrollToShow', () => {
  it('moves as little as it can', () => {
    expect(scrollToShow(3, 0, 500, 50)).toBeUndefined()
    expect(scrollToShow(10, 0, 500, 50)).toBe(50)
    expect(scrollToShow(1, 200, 500, 50)).toBe(50)
  })
})
