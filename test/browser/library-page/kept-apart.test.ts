import { afterEach, expect, test } from 'vitest'
import { findDuplicates } from '@/components/library/duplicates/find-duplicates'
import { pairsOf } from '@/components/library/duplicates/kept-apart'
import { createOrganiser } from '@/entrypoints/library/organiser'
import { dropDatabase, makeRecord, openTestLibrary } from '../library/open-test-library'

const opened: ReturnType<typeof openTestLibrary>[] = []
afterEach(async () => {
  for (const { library, name } of opened.splice(0)) {
    await library.close()
    await dropDatabase(name)
  }
})

test('a group that is kept apart is not offered again, until that is undone', async () => {
  const test = openTestLibrary()
  opened.push(test)
  const { library } = test
  const twin = { title: 'The very same long title' }
  for (const id of ['a', 'b', 'c']) await library.save(makeRecord(id, twin), undefined)
  const organiser = createOrganiser(library)
  const find = async () =>
    await findDuplicates(library, await organiser.keptApart(), {
      isEnded: () => false,
      onProgress: () => undefined,
    })
  const [group] = await find()
  if (!group) throw new Error('nothing found')
  expect(group.ids.toSorted()).toEqual(['a', 'b', 'c'])
  const { group: change } = await organiser.keepApart(pairsOf(group.ids))
  expect(await find()).toEqual([])
  await library.save(makeRecord('d', twin), undefined)
  expect((await find())[0]?.ids).toHaveLength(4)
  expect(await library.undo(change)).toMatchObject({ kept: [] })
  expect(await organiser.keptApart()).toEqual(new Set())
})
