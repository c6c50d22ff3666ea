import { describe, expect, it } from 'vitest'
import { addAll, dropGone, emptySelection, rangeFrom, toggleOne } from '@/components/library/state/selection'

describe('selection', () => {
  it('toggles one and counts ranges from it', () => {
    const one = toggleOne(emptySelection, 'a', 4)
    expect([...one.ids]).toEqual(['a'])
    expect(rangeFrom(one, 7)).toEqual({ first: 4, last: 7 })
    expect(rangeFrom(one, 2)).toEqual({ first: 2, last: 4 })
    expect([...toggleOne(one, 'a', 4).ids]).toEqual([])
  })
  it('starts a range at the row itself where nothing was picked', () => {
    expect(rangeFrom(emptySelection, 3)).toEqual({ first: 3, last: 3 })
  })
  it('adds a range without moving the anchor', () => {
    const range = addAll(toggleOne(emptySelection, 'a', 1), ['a', 'b', 'c'])
    expect([...range.ids]).toEqual(['a', 'b', 'c'])
    expect(range.anchor).toBe(1)
  })
  it('drops what is gone, and is the same object where nothing is', () => {
    const held = addAll(emptySelection, ['a', 'b'])
    expect(dropGone(held, ['x'])).toBe(held)
    expect([...dropGone(held, ['a', 'x']).ids]).toEqual(['b'])
  })
})
