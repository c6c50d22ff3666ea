import { expect, test } from 'vitest'
import { listSourceOf } from '@/components/library/list/list-source'
import { homeRoute, type Route } from '@/components/library/state/route'
import type { Library, ListQuery } from '@/lib/library/library-api'
import type { Search, SearchOptions } from '@/lib/search/search-api'

/** Library and search that note what they are asked. */
function makeParts() {
  const asked: { list: ListQuery[]; search: [string, SearchOptions | undefined][] } = { list: [], search: [] }
  const library = {
    list: async (query: ListQuery) => {
      asked.list.push(query)
      return { records: [], total: 0 }
    },
    getMany: async () => [],
    allIds: async () => ['all'],
  } as unknown as Library
  const search = {
    search: async (text: string, options?: SearchOptions) => {
      asked.search.push([text, options])
      return { ids: [], total: 0, marks: [], corrections: [] }
    },
  } as unknown as Search
  return { asked, library, search }
}

async function readWith(changes: Partial<Route>) {
  const { asked, library, search } = makeParts()
  await listSourceOf({ ...homeRoute, ...changes }, library, search).read(50, 50)
  return asked
}

test('the plain list is read in the order of its own index', async () => {
  for (const sort of [undefined, 'saved', 'rank'] as const) {
    expect(await readWith({ sort })).toEqual({
      list: [{ offset: 50, limit: 50, descending: true }],
      search: [],
    })
  }
  expect((await readWith({ isAscending: true })).list).toEqual([{ offset: 50, limit: 50, descending: false }])
})

test('in any other order, with words or with filters, the search index gives the rows', async () => {
  const { list, search } = await readWith({ sort: 'title' })
  expect(list).toEqual([])
  expect(search).toMatchObject([['', { sort: 'title', descending: false, offset: 50, limit: 50 }]])
  expect((await readWith({ query: 'wind' })).search).toMatchObject([['wind', { sort: 'rank' }]])
  expect((await readWith({ filters: { topics: ['a'] } })).search).toMatchObject([['', { sort: 'saved' }]])
})

test('all records are taken without a search', async () => {
  const { asked, library, search } = makeParts()
  expect(await listSourceOf(homeRoute, library, search).ids(0, Number.POSITIVE_INFINITY)).toEqual(['all'])
  expect(asked.search).toEqual([])
})
