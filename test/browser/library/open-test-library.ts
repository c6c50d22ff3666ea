import { deleteDB } from 'idb'
import { createLibrary, type LibraryOptions } from '@/lib/library/create-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createStore } from '@/lib/store/library-store'

let count = 0

/** A fresh database name; removed by `dropDatabases`. */
export function nextName(): string {
  count += 1
  return `clipfile-test-${Date.now()}-${count}`
}

/** A library over a database of its own in this browser. */
export function openTestLibrary(name = nextName(), options: Partial<LibraryOptions> = {}) {
  const store = createStore({ name })
  const library = createLibrary({ store, channelName: name, ...options })
  return { name, store, library }
}

export async function dropDatabase(name: string): Promise<void> {
  await deleteDB(name)
}

/** A record with an address; `parts` replace its fields. */
export function makeRecord(id: string, parts: Partial<ClipRecord> = {}): ClipRecord {
  return {
    id,
    title: `Title of ${id}`,
    excerpt: `What ${id} is about.`,
    originalUrl: `https://example.com/news/${id}`,
    webUrl: `https://example.com/news/${id}`,
    type: 'article',
    quality: 80,
    heat: -1,
    published: false,
    provider: { name: 'Example', domain: 'example.com' },
    topics: [],
    images: [],
    related: [],
    savedDateTime: '2026-01-02T03:04:05Z',
    ...parts,
  }
}
