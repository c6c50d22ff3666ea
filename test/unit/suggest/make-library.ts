import 'fake-indexeddb/auto'
import { openLibrary } from '@/lib/library/open-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createSuggester } from '@/lib/suggest/create-suggester'
import type { SuggestInput, SuggestOptions } from '@/lib/suggest/suggest-api'

let libraries = 0

export type Told = Pick<ClipRecord, 'id' | 'title'> & Partial<ClipRecord>

export function makeTold({ id, title, ...others }: Told): ClipRecord {
  const url = `https://site-${id}.example/story`
  return { id, title, originalUrl: url, webUrl: url, topics: [], images: [], related: [], ...others }
}

/** A library of its own with these records, and what suggests from it. */
export async function openTold(records: readonly Told[]) {
  libraries += 1
  const { library, store } = openLibrary(`suggest-${libraries}`)
  for (const record of records) await library.save(makeTold(record), undefined)
  const suggester = createSuggester(store)
  return {
    library,
    store,
    suggest: (input: SuggestInput, options?: SuggestOptions) => suggester.suggestFor(input, options),
    close: () => library.close(),
  }
}
