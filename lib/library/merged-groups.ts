import { viewRecord } from '@/lib/edits/view-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryStore } from '@/lib/store/library-store'
import { readGroupMembers } from './read-group'

/** Records that are one article, each as it is by itself, smallest id first. */
export interface MergedGroup {
  members: ClipRecord[]
}

/** Every group of merged records. */
export async function readMergedGroups(store: LibraryStore): Promise<MergedGroup[]> {
  return await store.read(['records', 'states', 'aliases'], async (tx) => {
    const groups: MergedGroup[] = []
    const done = new Set<string>()
    for (const [named] of await tx.objectStore('aliases').getAllKeys()) {
      if (done.has(named)) continue
      const members = await readGroupMembers(tx, named)
      for (const { id } of members) done.add(id)
      groups.push({ members: members.flatMap(({ state }) => viewRecord(state).record ?? []) })
    }
    return groups.filter(({ members }) => members.length > 1)
  })
}
