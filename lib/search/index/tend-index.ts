import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import { readSearchRows, type SearchRows, searchStores, writeSearchRows } from '@/lib/store/search-stores'
import { BlockWriter } from './block-writer'
import { describeSegment } from './build-segment'
import { chooseMerge } from './choose-merge'
import { type MergeSource, mergeColumns, placeDocuments } from './merge-columns'
import { mergeTerms, type TermSource } from './merge-terms'
import { blockEntries, type TermList } from './read-block'
import { packLooseRows, readManifest } from './search-indexer'
import {
  type Block,
  blockSchema,
  type Columns,
  columnSchemas,
  type Manifest,
  type Segment,
} from './segment-schema'
import { positionOf } from './segment-view'

const columnsSchema = z.object(columnSchemas)

type Store = Pick<LibraryStore, 'read' | 'write'>
/** Blocks read at a time, and blocks written in one transaction: what a save may have to wait for. */
const blocksAtOnce = 24
/** Loose rows that are packed as soon as there is time: reading 100 of them takes a cold query 8 ms. */
const fewestToPack = 32

/**
 * Packs loose rows and merges segments until none is due, so that queries stay fast; call it in the background, after saves
 * and bulk changes, from one context only. Stops at once when `signal` says so, and may be killed at
 * any moment: the index changes only by the last transaction of each merge. Answers the merges done.
 */
export async function tendIndex(store: Store, signal?: AbortSignal): Promise<number> {
  let merges = 0
  if (!signal?.aborted) await packAtRest(store)
  while (!signal?.aborted) {
    const plan = await planMerge(store)
    if (!plan) break
    await mergeSegments(store, plan, signal)
    merges += 1
  }
  return merges
}

async function packAtRest(store: Store): Promise<void> {
  const isDue = (manifest: Manifest): boolean => manifest.nextNumber - manifest.packedTo >= fewestToPack
  if (!(await store.read(searchStores, async (tx) => isDue(await readManifest(readSearchRows(tx)))))) return
  await store.write(searchStores, async (tx) => {
    const rows = writeSearchRows(tx)
    const manifest = await readManifest(rows)
    if (!isDue(manifest)) return
    await packLooseRows(rows, manifest)
    manifest.generation += 1
    await rows.putManifest(manifest)
  })
}

interface Plan {
  target: number
  sources: Segment[]
  dead: ReadonlySet<number>
}

/** Takes a number for the new segment, and removes what a merge that was cut off left behind. */
async function planMerge(store: Store): Promise<Plan | undefined> {
  const isDue = await store.read(searchStores, async (tx) => (await choose(readSearchRows(tx))) !== undefined)
  if (!isDue) return undefined
  return await store.write(searchStores, async (tx) => {
    const rows = writeSearchRows(tx)
    const chosen = await choose(rows)
    if (!chosen) return undefined
    const manifest = await readManifest(rows)
    const unfinished = z
      .number()
      .optional()
      .parse(await tx.objectStore('searchState').get('merging'))
    if (unfinished !== undefined && !manifest.segments.some(({ id }) => id === unfinished)) {
      await rows.deleteSegment(unfinished)
    }
    const target = manifest.nextSegment
    await rows.putManifest({ ...manifest, nextSegment: target + 1 })
    await tx.objectStore('searchState').put(target, 'merging')
    return { target, ...chosen }
  })
}

async function choose(rows: SearchRows): Promise<Omit<Plan, 'target'> | undefined> {
  const manifest = await readManifest(rows)
  const dead = manifest.dead > 0 ? await rows.dead() : []
  const sources = chooseMerge(
    manifest.segments,
    ({ firstNumber, lastNumber }) =>
      dead.filter((number) => number >= firstNumber && number <= lastNumber).length,
  )
  return sources && { sources, dead: new Set(dead) }
}

async function mergeSegments(store: Store, plan: Plan, signal: AbortSignal | undefined): Promise<void> {
  const columns = await store.read(searchStores, (tx) => {
    const rows = readSearchRows(tx)
    return Promise.all(plan.sources.map((source) => readColumns(rows, source.id)))
  })
  const { sources } = placeDocuments(columns, (number) => plan.dead.has(number))
  const ofTerms = await writeTerms(store, plan, sources, columns, signal)
  if (signal?.aborted) return
  await replaceSegments(store, plan, { ...mergeColumns(sources), ...ofTerms })
}

async function readColumns(rows: SearchRows, segment: number): Promise<Columns> {
  const kinds = [
    'index',
    'rarity',
    'numbers',
    'lengths',
    'published',
    'saved',
    'flags',
    'worth',
    'topics',
    'providers',
    'records',
    'prints',
    'titles',
  ] as const
  const values = await Promise.all(
    kinds.map(async (kind) => [kind, await rows.column(segment, kind)] as const),
  )
  return columnsSchema.parse(Object.fromEntries(values))
}

async function writeTerms(
  store: Store,
  plan: Plan,
  sources: readonly MergeSource[],
  columns: readonly Columns[],
  signal: AbortSignal | undefined,
): Promise<Pick<Columns, 'index' | 'rarity'>> {
  let ready: Block[] = []
  let written = 0
  const flush = async (): Promise<void> => {
    const batch = ready
    ready = []
    await store.write(searchStores, async (tx) => {
      const rows = writeSearchRows(tx)
      await Promise.all(batch.map((block, i) => rows.putBlock(plan.target, written + i, block)))
    })
    written += batch.length
  }
  const documents = sources.reduce((sum, { places }) => sum + places.length, 0)
  const writer = new BlockWriter(documents, (block) => ready.push(block))
  const readers = sources.map((source, i) =>
    readTerms(store, plan.sources[i]?.id ?? 0, columns[i]?.index.single.length ?? 0, source.places),
  )
  for await (const merged of mergeTerms(readers)) {
    if (signal?.aborted) break
    writer.add(merged.term, merged.documents, merged.list)
    if (ready.length >= blocksAtOnce) await flush()
  }
  const columnsOfTerms = writer.finish()
  await flush()
  return columnsOfTerms
}

function readTerms(store: Store, segment: number, blocks: number, places: Int32Array): TermSource {
  let next = 0
  let entries: Iterator<TermList> = [][Symbol.iterator]()
  return {
    places,
    async next() {
      for (;;) {
        const entry = entries.next()
        if (!entry.done) return entry.value
        if (next >= blocks) return undefined
        const from = next
        next += blocksAtOnce
        const rows = await store.read(searchStores, (tx) =>
          readSearchRows(tx).blocks(segment, from, next - 1),
        )
        entries = rows.flatMap((row) => [...blockEntries(blockSchema.parse(row))])[Symbol.iterator]()
      }
    },
  }
}

async function replaceSegments(store: Store, plan: Plan, columns: Columns): Promise<void> {
  await store.write(searchStores, async (tx) => {
    const rows = writeSearchRows(tx)
    const manifest = await readManifest(rows)
    const first = manifest.segments.findIndex(({ id }) => id === plan.sources[0]?.id)
    const last = plan.sources.at(-1)
    const firstNumber = plan.sources[0]?.firstNumber ?? 0
    const stands = plan.sources.every(({ id }, i) => manifest.segments[first + i]?.id === id)
    if (!last || !stands) return
    const merged = describeSegment(plan.target, columns)
    const isEmpty = merged.documents === 0
    manifest.segments.splice(first, plan.sources.length, ...(isEmpty ? [] : [merged]))
    // Who died while this merge went on is in the new segment too, and stays dead there.
    const dead = await rows.dead()
    const gone = dead.filter((number) => number >= firstNumber && number <= last.lastNumber)
    const still = gone.filter((number) => positionOf(columns.numbers.numbers, number) >= 0)
    const elsewhere = dead.filter((number) => number < firstNumber || number > last.lastNumber)
    await rows.replaceDead([...elsewhere, ...still])
    manifest.dead += still.length - gone.length
    manifest.generation += 1
    if (!isEmpty) {
      await Promise.all(
        Object.entries(columns).map(([kind, column]) => rows.putColumn(plan.target, kind, column)),
      )
    }
    await Promise.all(plan.sources.map(({ id }) => rows.deleteSegment(id)))
    await rows.putManifest(manifest)
  })
}
