import { afterEach, describe, expect, it } from 'vitest'
import { type OpenedLibrary, openLibrary } from '@/lib/library/open-library'
import { makeRecords } from '../../support/library-page/make-records'
import { ownTexts } from '../../support/library-page/own-texts'

let opened: OpenedLibrary | undefined

afterEach(async () => {
  await opened?.library.erase()
  await opened?.library.close()
})

describe('a page that asks for several things at once', () => {
  it('gets all answers: no query waits for the transaction of another', async () => {
    const name = `test-${crypto.randomUUID()}`
    const first = openLibrary(name)
    await first.library.putMany(makeRecords(300, ownTexts, 3).map((next) => ({ next })))
    await first.library.close()
    // A second opening has read nothing of the index yet, so every query below reads its columns.
    opened = openLibrary(name)
    const { search } = opened
    const [found, linked, facets, narrowed] = await Promise.all([
      search.search('harbour'),
      search.search('', { filters: { isLinked: true }, sort: 'saved', limit: 200 }),
      search.facets(''),
      search.facets('', { topics: ['Science'] }),
    ])
    expect(found.total).toBeGreaterThan(0)
    expect(linked.total).toBeGreaterThan(0)
    expect(facets.total).toBe(300)
    expect(narrowed.total).toBeGreaterThan(0)
  })
})
