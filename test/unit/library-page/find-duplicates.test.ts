import { describe, expect, it } from 'vitest'
import { findDuplicates } from '@/components/library/duplicates/find-duplicates'
import { makeApartTest, pairsOf } from '@/components/library/duplicates/kept-apart'
import { makeRecord } from '../../browser/library/open-test-library'

/** 1,200 records of which the first two and the last two have one address each. */
const records = Array.from({ length: 1200 }, (_, at) => {
  const address = at === 1 ? 0 : at === 1199 ? 1198 : at
  return makeRecord(`r${at}`, { webUrl: `https://example.com/news/${address}`, title: `${at}` })
})
const library = {
  allIds: async () => records.map(({ id }) => id),
  getMany: async (ids: readonly string[]) => records.filter(({ id }) => ids.includes(id)),
}

describe('findDuplicates', () => {
  it('compares all records and tells how far it is', async () => {
    const told: number[] = []
    const groups = await findDuplicates(library, new Set(), {
      isEnded: () => false,
      onProgress: (done) => told.push(done),
    })
    expect(told).toEqual([500, 1000, 1200])
    expect(groups.map(({ ids }) => ids)).toEqual([
      ['r0', 'r1'],
      ['r1198', 'r1199'],
    ])
  })
  it('leaves out what is kept apart, in whichever order, but not a group of which a pair is new', async () => {
    const options = { isEnded: () => false, onProgress: () => undefined }
    const apart = new Set(pairsOf(['r1', 'r0']))
    expect((await findDuplicates(library, apart, options)).map(({ ids }) => ids)).toEqual([
      ['r1198', 'r1199'],
    ])
    const third = {
      ...library,
      getMany: async () =>
        ['r0', 'r1', 'r2'].map((id) => makeRecord(id, { webUrl: 'https://example.com/x' })),
    }
    expect((await findDuplicates(third, apart, options))[0]?.ids.slice(0, 3)).toEqual(['r0', 'r1', 'r2'])
  })
  it('keeps a group apart after one of it is gone, by as many pairs as it has records', () => {
    expect(pairsOf(['b', 'a', 'c'])).toEqual(['a b', 'b c'])
    const isApart = makeApartTest(new Set([...pairsOf(['a', 'b', 'c']), ...pairsOf(['x', 'y'])]))
    expect(isApart(['c', 'a'])).toBe(true)
    expect(isApart(['a', 'b', 'c'])).toBe(true)
    expect(isApart(['a', 'x'])).toBe(false)
    expect(isApart(['a', 'new'])).toBe(false)
  })
  it('answers what it found when it is ended early', async () => {
    let done = 0
    const options = { isEnded: () => done >= 500, onProgress: (count: number) => (done = count) }
    expect((await findDuplicates(library, new Set(), options)).map(({ ids }) => ids)).toEqual([['r0', 'r1']])
    expect(done).toBe(500)
  })
})
