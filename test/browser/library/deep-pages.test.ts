import { expect, test } from 'vitest'
import { dropDatabase, makeRecord, openTestLibrary } from './open-test-library'

test('pages far down the list are those of the whole list, in either order, ties included', async () => {
  const { library, name } = openTestLibrary()
  const count = 3_300
  // Many are saved in the same second, as imports are.
  const records = Array.from({ length: count }, (_, index) =>
    makeRecord(`r${(index * 7919) % count}`, {
      title: `Title ${index % 40}`,
      quality: index % 9,
      savedDateTime: `2026-11-0${1 + Math.floor(index / 500)}T08:00:00Z`,
    }),
  )
  await library.putMany(records.map((next) => ({ next })))
  for (const descending of [true, false]) {
    const whole = await library.list({ limit: count, descending })
    expect(whole.records).toHaveLength(count)
    for (const offset of [1_600, 1_660, 2_990, 3_100, 3_280, 3_300, 3_400]) {
      const page = await library.list({ offset, limit: 50, descending })
      expect(page.total).toBe(count)
      expect(page.records.map(({ id }) => id)).toEqual(
        whole.records.slice(offset, offset + 50).map(({ id }) => id),
      )
    }
  }
  await library.close()
  await dropDatabase(name)
})
