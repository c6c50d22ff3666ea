import { pseudoRecordIds } from '@/lib/edits/record-state'
import { viewNamedValues } from '@/lib/edits/view-registers'
import { readMember } from '@/lib/library/member'
import { hasPermission } from '@/lib/platform/permissions'
import { readOpenTabs } from '@/lib/platform/tabs'
import { z } from '@/lib/record/zod'
import { createSuggester } from '@/lib/suggest/create-suggester'
import type { SuggestInput, Suggestions, WebPage } from '@/lib/suggest/suggest-api'
import { readSynonyms } from '@/lib/suggest/topics/read-synonyms'
import { store } from './library'

// Loaded behind the popup (services.ts), which must not wait for it.
const suggester = createSuggester(store)
const renamedSchema = z.object({ sameAs: z.string() })

/** Suggestions for the open article, from the library and, where the user let them be seen, the open tabs. */
export async function suggest(input: SuggestInput): Promise<Suggestions> {
  const [synonyms, tabs] = await Promise.all([known.synonyms(), known.tabs()])
  return await suggester.suggestFor({ ...input, synonyms, tabs })
}

/** Reads what every question needs, while the page is still being read. */
export async function prepare(): Promise<void> {
  await Promise.all([suggester.prepare(), known.synonyms(), known.tabs()])
}

/** Read once a popup: it is gone in seconds. */
const known = { synonyms: once(readMergedNames), tabs: once(readGrantedTabs) }

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return () => {
    value ??= read()
    return value
  }
}

async function readMergedNames(): Promise<Map<string, string>> {
  const values = await store.read(['records', 'states'], async (tx) =>
    viewNamedValues((await readMember(tx, pseudoRecordIds.vocabulary)).state, 'v'),
  )
  const merged = new Map<string, string>()
  for (const [name, value] of values) {
    const renamed = renamedSchema.safeParse(value)
    if (renamed.success) merged.set(name, renamed.data.sameAs)
  }
  return readSynonyms(merged)
}

async function readGrantedTabs(): Promise<WebPage[]> {
  if (!(await hasPermission({ tabs: true }))) return []
  return (await readOpenTabs()).filter(({ url }) => /^https?:/.test(url))
}
