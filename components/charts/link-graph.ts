import type { ClipRecord } from '@/lib/record/record-schema'

export interface GraphNode {
  id: string
  title: string
  site: string
  /** How many links it has. */
  degree: number
}

export interface LinkGraph {
  nodes: GraphNode[]
  edges: { from: number; to: number }[]
}

/** How large a node is drawn: the better linked, the larger. */
export function nodeRadius(degree: number): number {
  return 3 + Math.min(9, Math.sqrt(degree) * 2)
}

/**
 * The saved records and who links to whom, by canonical address; links to what is not saved are left
 * out. Only records with a link stand in it, the `most` best linked ones.
 */
export function buildLinkGraph(records: readonly ClipRecord[], most = 150): LinkGraph {
  const byAddress = new Map(
    records.flatMap((record) => addresses(record).map((url) => [url, record] as const)),
  )
  const pairs = new Map<string, [ClipRecord, ClipRecord]>()
  for (const record of records) {
    for (const entry of record.related) {
      const target = byAddress.get(entry.webUrl ?? '')
      if (!target || target.id === record.id) continue
      pairs.set([record.id, target.id].toSorted().join('\n'), [record, target])
    }
  }
  const degrees = new Map<string, number>()
  for (const ends of pairs.values()) for (const { id } of ends) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const best = new Set(
    [...degrees]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([id]) => id),
  )
  // One whose partners are all beyond the best would stand there alone.
  const inView = [...pairs.values()].filter((ends) => ends.every(({ id }) => best.has(id)))
  const linked = new Set(inView.flatMap((ends) => ends.map(({ id }) => id)))
  const chosen = [...best].filter((id) => linked.has(id))
  const index = new Map(chosen.map((id, at) => [id, at]))
  const byId = new Map(records.map((record) => [record.id, record]))
  const nodes = chosen.map((id): GraphNode => {
    const record = byId.get(id)
    return {
      id,
      title: record?.title ?? '',
      site: record?.provider?.name ?? '',
      degree: degrees.get(id) ?? 0,
    }
  })
  const edges = inView.flatMap(([a, b]) => {
    const from = index.get(a.id)
    const to = index.get(b.id)
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return { nodes, edges }
}

function addresses(record: ClipRecord): string[] {
  return [record.webUrl, record.originalUrl].flatMap((url) => url || [])
}
