import type { IndexUpdate, RecordChange, RecordIndexer } from '@/lib/store/indexer'
import type { LibraryTransaction } from '@/lib/store/schema'
import { readSearchRows, type SearchWriter, searchStores, writeSearchRows } from '@/lib/store/search-stores'
import { type BuiltSegment, buildSegment } from './build-segment'
import { isIndexWhole, isInStep } from './check-index'
import { documentRowSchema, makeDocumentRow, numberedSchema, wordsSchema } from './document-row'
import { emptyManifest, type Manifest, manifestSchema } from './segment-schema'

/** Rows after which they are packed into a segment: few enough to be searched as they stand. */
const mostLooseRows = 128

/**
 * Writes the index in the record's own transaction. A save costs one row; every 128th packs those
 * before it. Segments are merged later by `tendIndex`, outside of any save.
 */
export function createSearchIndexer(): RecordIndexer {
  return {
    stores: searchStores,
    async update(tx, changes) {
      const update = beginUpdate(tx)
      await update.add(changes)
      await update.finish()
    },
    begin: beginUpdate,
    isInStep: (tx, records) => isInStep(readSearchRows(tx), records),
    isWhole: (tx, live) => isIndexWhole(readSearchRows(tx), live),
    clear: (tx) => clearIndex(writeSearchRows(tx)),
    async unfinishedAfter(tx) {
      const found = await readSearchRows(tx).manifest()
      if (found === undefined) return undefined
      const { success, data } = manifestSchema.safeParse(found)
      return success ? data.rebuiltTo : ''
    },
    async noteProgress(tx, after) {
      const rows = writeSearchRows(tx)
      const { rebuiltTo: _, ...manifest } = await readManifest(rows)
      await rows.putManifest(after === undefined ? manifest : { ...manifest, rebuiltTo: after })
    },
  }
}

function beginUpdate(tx: LibraryTransaction): IndexUpdate {
  const rows = writeSearchRows(tx)
  const dead: number[] = []
  /** Numbers given in this transaction: a record may change again before its row can be read. */
  const given = new Map<string, number | undefined>()
  // Asked for before it is needed: a save is mostly waiting for one reply after another.
  const found = rows.manifest()
  found.catch(() => undefined)
  let opening: Promise<Manifest> | undefined
  return {
    async add(changes) {
      if (changes.length === 0) return
      opening ??= readOrClear(rows, found)
      // Not at once: where the index was cleared, its numbers begin again, and an old one would be another's.
      const manifest = await opening
      const readOld = async ({ id, isNew }: RecordChange) =>
        isNew ? undefined : readEarlier(await rows.documentOf(id))
      const old = await Promise.all(changes.map(readOld))
      const writes: Promise<unknown>[] = []
      for (const [index, { id, before, after }] of changes.entries()) {
        const isAgain = given.has(id)
        const number = isAgain ? given.get(id) : old[index]?.number
        given.set(id, after && manifest.nextNumber)
        if (number !== undefined) {
          writes.push(rows.deleteDocument(number))
          if (number < manifest.packedTo) dead.push(number)
        }
        if (after) {
          const words = isAgain ? undefined : old[index]?.words
          const earlier = before && words && { record: before, words }
          writes.push(rows.putDocument(makeDocumentRow(manifest.nextNumber, after, earlier)))
          manifest.nextNumber += 1
        }
      }
      await Promise.all(writes)
    },
    async finish() {
      if (opening === undefined) return
      const manifest = await opening
      manifest.dead += dead.length
      await rows.addDead(dead)
      if (manifest.nextNumber - manifest.packedTo >= mostLooseRows) await packLooseRows(rows, manifest)
      manifest.generation += 1
      await rows.putManifest(manifest)
    },
  }
}

/** Number and words of a row that is there; what cannot be read of it is made anew. */
function readEarlier(row: unknown): { number: number; words: string[] | undefined } | undefined {
  if (row === undefined) return undefined
  const { data } = wordsSchema.safeParse(row)
  const number = data?.number ?? numberedSchema.safeParse(row).data?.number
  return number === undefined ? undefined : { number, words: data?.words }
}

/** Readers keep what they read by generation and segment: neither number may come back. */
async function clearIndex(rows: SearchWriter): Promise<void> {
  const { data } = manifestSchema.safeParse(await rows.manifest())
  // Higher than any count of changes, where that cannot be read.
  const { generation, nextSegment } = data ?? { generation: Date.now(), nextSegment: Date.now() }
  await rows.clear()
  await rows.putManifest({ ...emptyManifest, generation: generation + 1, nextSegment, rebuiltTo: '' })
}

/** An index of another format, or a damaged one, must not keep a record from being saved. */
async function readOrClear(rows: SearchWriter, reading: Promise<unknown>): Promise<Manifest> {
  const found = await reading
  const parsed = found === undefined ? undefined : manifestSchema.safeParse(found)
  if (parsed?.success) return parsed.data
  if (parsed !== undefined) await clearIndex(rows)
  return await readManifest(rows)
}

/** The manifest as an object of the caller's own. */
export async function readManifest(rows: Pick<SearchWriter, 'manifest'>): Promise<Manifest> {
  const found = await rows.manifest()
  return found === undefined ? { ...emptyManifest, segments: [] } : manifestSchema.parse(found)
}

/** Makes a segment of the rows that are in none, and notes it in `manifest`, which the caller writes. */
export async function packLooseRows(rows: SearchWriter, manifest: Manifest): Promise<void> {
  const loose = (await rows.documentsFrom(manifest.packedTo)).map((row) => documentRowSchema.parse(row))
  manifest.packedTo = manifest.nextNumber
  if (loose.length === 0) return
  const built = buildSegment(manifest.nextSegment, loose)
  manifest.nextSegment += 1
  manifest.segments.push(built.segment)
  await putSegment(rows, built)
}

async function putSegment(rows: SearchWriter, { segment, blocks, columns }: BuiltSegment): Promise<void> {
  await Promise.all([
    ...blocks.map((block, number) => rows.putBlock(segment.id, number, block)),
    ...Object.entries(columns).map(([kind, column]) => rows.putColumn(segment.id, kind, column)),
  ])
}
