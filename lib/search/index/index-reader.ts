import type { SearchRows } from '@/lib/store/search-stores'
import { documentRowSchema } from './document-row'
import { viewLooseRows } from './loose-rows'
import { type ColumnKind, emptyManifest, type Manifest, manifestSchema } from './segment-schema'
import { type SegmentView, viewStoredSegment } from './segment-view'

/** The index at one moment. `dead[i]` has a 1 for each document of segment `i` that no longer counts. */
export interface IndexSnapshot {
  readonly generation: number
  readonly segments: readonly SegmentView[]
  readonly dead: readonly Uint8Array[]
  /** Documents, dead ones included: what weights are made of. */
  readonly documents: number
  readonly averageWords: number
}

/**
 * Keeps what was read of the index between queries and reads again only what changed: one row tells.
 * `rows` must belong to an open transaction; the snapshot is good for as long as that is.
 */
export function createIndexReader(
  /** Columns that are read with the snapshot, at once: each wait for the store costs a cold page some ms. */
  needed: readonly ColumnKind[] = [],
): { open(rows: SearchRows): Promise<IndexSnapshot> } {
  let last: IndexSnapshot | undefined
  const views = new Map<number, SegmentView>()
  return {
    async open(rows) {
      const found = await rows.manifest()
      const manifest = found === undefined ? emptyManifest : manifestSchema.parse(found)
      if (last?.generation === manifest.generation) return last
      last = await readSnapshot(rows, manifest, views, needed)
      return last
    },
  }
}

async function readSnapshot(
  rows: SearchRows,
  manifest: Manifest,
  views: Map<number, SegmentView>,
  needed: readonly ColumnKind[],
): Promise<IndexSnapshot> {
  const current = new Set(manifest.segments.map((segment) => segment.id))
  for (const id of views.keys()) if (!current.has(id)) views.delete(id)
  const segments = manifest.segments.map((segment) => {
    const view = views.get(segment.id) ?? viewStoredSegment(segment)
    views.set(segment.id, view)
    return view
  })
  const [deadNumbers, loose] = await Promise.all([
    manifest.dead > 0 ? rows.dead() : [],
    manifest.nextNumber > manifest.packedTo ? rows.documentsFrom(manifest.packedTo) : [],
    Promise.all(segments.flatMap((view) => needed.map((kind) => view.column(rows, kind)))),
  ])
  if (loose.length > 0) {
    segments.push(viewLooseRows(loose.map((row) => documentRowSchema.parse(row))))
  }
  const documents = segments.reduce((sum, view) => sum + view.segment.documents, 0)
  const words = segments.reduce((sum, view) => sum + view.segment.words, 0)
  return {
    generation: manifest.generation,
    segments,
    dead: await Promise.all(segments.map((view) => markDead(rows, view, deadNumbers))),
    documents,
    averageWords: documents > 0 ? words / documents : 1,
  }
}

async function markDead(
  rows: SearchRows,
  view: SegmentView,
  deadNumbers: readonly number[],
): Promise<Uint8Array> {
  const dead = new Uint8Array(view.segment.documents)
  const { firstNumber, lastNumber } = view.segment
  for (const number of deadNumbers) {
    if (number < firstNumber || number > lastNumber) continue
    const at = await view.documentOf(rows, number)
    if (at >= 0) dead[at] = 1
  }
  return dead
}
