import type { ClipRecord } from '@/lib/record/record-schema'

/** What the library should show: records by id, live and in the trash. */
export interface Shelf {
  live: Map<string, ClipRecord>
  trash: Map<string, ClipRecord>
}

export function copyShelf({ live, trash }: Shelf): Shelf {
  return { live: new Map(live), trash: new Map(trash) }
}

export function sortShelf({ live, trash }: Shelf): { live: ClipRecord[]; trash: ClipRecord[] } {
  const byId = (left: ClipRecord, right: ClipRecord) => (left.id < right.id ? -1 : 1)
  return { live: [...live.values()].toSorted(byId), trash: [...trash.values()].toSorted(byId) }
}

/** Topics with their counts, as the library lists them. */
export function countTopics({ live }: Shelf): { topic: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { topics } of live.values()) {
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .toSorted((left, right) => right.count - left.count || left.topic.localeCompare(right.topic))
}
