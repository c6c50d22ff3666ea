import { pseudoRecordIds } from '@/lib/edits/record-state'
import { viewNamedValues } from '@/lib/edits/view-registers'
import { readMember } from '@/lib/library/member'
import { z } from '@/lib/record/zod'
import { createStore } from '@/lib/store/library-store'
import { createSuggester } from '@/lib/suggest/create-suggester'
import type { SuggestInput, Suggestions } from '@/lib/suggest/suggest-api'
import { readSynonyms } from '@/lib/suggest/topics/read-synonyms'

const store = createStore()
const suggester = createSuggester(store)
const renamedSchema = z.object({ sameAs: z.string() })
/** Read once: the worker ends with its popup, in seconds. */
let synonyms: Promise<Map<string, string>> | undefined

/** Reads what every question needs. */
export async function prepare(): Promise<void> {
  synonyms ??= readMergedNames()
  await Promise.all([suggester.prepare(), synonyms])
}

export async function suggest(input: SuggestInput): Promise<Suggestions> {
  synonyms ??= readMergedNames()
  return await suggester.suggestFor({ ...input, synonyms: await synonyms })
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
