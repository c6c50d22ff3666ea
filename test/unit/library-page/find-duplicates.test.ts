import { describe, expect, it } from 'vitest'
import { findDuplicates } from '@/components/library/duplicates/find-duplicates'
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
    const groups = await findDuplicates(library, {
      isEnded: () => false,
      onProgress: (done) => told.push(done),
    })
    expect(told).toEqual([500, 1000, 1200])
    expect(groups.map(({ ids }) => ids)).toEqual([
      ['r0', 'r1'],
      ['r1198', 'r1199'],
    ])
  })
  it('answers what it found when it is ended early', async () => {
    let done = 0
    const options = { isEnded: () => done >= 500, onProgress: (count: number) => (done = count) }
    expect((await findDuplicates(library, options)).map(({ ids }) => ids)).toEqual([['r0', 'r1']])
    expect(done).toBe(500)
  })
})
