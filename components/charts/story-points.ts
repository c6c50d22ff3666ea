import type { ClipRecord } from '@/lib/record/record-schema'

export interface StoryPoint {
  id: string
  title: string
  site: string
  /** Milliseconds since 1970. */
  at: number
  isPublished: boolean
}

export interface StoryLane {
  site: string
  points: StoryPoint[]
}

/** Dated records by site, the site that came first on top; sites beyond `most` share the last lane. */
export function storyLanes(records: readonly ClipRecord[], most: number, others: string): StoryLane[] {
  const points = records
    .flatMap((record): StoryPoint[] => {
      const at = Date.parse(record.publishedDateTime ?? '')
      if (Number.isNaN(at)) return []
      const site = record.provider?.name || record.provider?.domain || ''
      return [{ id: record.id, title: record.title, site, at, isPublished: record.published === true }]
    })
    .toSorted((a, b) => a.at - b.at)
  const counts = new Map<string, number>()
  for (const { site } of points) counts.set(site, (counts.get(site) ?? 0) + 1)
  const isCrowded = counts.size > most
  const named = new Set(
    [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, isCrowded ? most - 1 : most)
      .map(([site]) => site),
  )
  const lanes = new Map<string, StoryPoint[]>()
  for (const point of points) {
    const lane = named.has(point.site) ? point.site : others
    lanes.set(lane, [...(lanes.get(lane) ?? []), point])
  }
  const rest = lanes.get(others)
  lanes.delete(others)
  return [...lanes, ...(rest ? [[others, rest] as const] : [])].map(([site, each]) => ({
    site,
    points: each,
  }))
}
