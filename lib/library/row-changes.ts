import { addressKeys } from '@/lib/record/address-keys'
import { recordAddresses } from '@/lib/record/record-addresses'
import { relatedAddresses } from '@/lib/record/related-addresses'
import { pairsFrom } from '@/lib/store/key-range'
import { type Counts, countsSchema, metaNames, readMeta } from '@/lib/store/meta-row'
import type { RecordRow } from '@/lib/store/record-row'
import type { LibraryReadTransaction, LibraryTransaction } from '@/lib/store/schema'

/** A row of `records` before and after a transaction. */
export interface RowChange {
  id: string
  before: RecordRow | undefined
  after: RecordRow | undefined
  /** Nothing was stored under this id before the transaction, not even what nobody could read. */
  isNew?: boolean
}

/** Brings addresses, links, topic counts and counters in line with the rows. */
export async function writeRowChanges(tx: LibraryTransaction, rows: readonly RowChange[]): Promise<void> {
  await Promise.all([...rows.map((row) => writeRowPairs(tx, row)), writeRowCounts(tx, rows)])
}

/** What `writeRowChanges` does for each row by itself. */
export async function writeRowPairs(tx: LibraryTransaction, row: RowChange): Promise<void> {
  await Promise.all([writePairs(tx, 'addresses', row), writePairs(tx, 'links', row)])
}

/** What it does for all together. */
export async function writeRowCounts(tx: LibraryTransaction, rows: readonly RowChange[]): Promise<void> {
  await Promise.all([writeTopicCounts(tx, rows), writeCounts(tx, rows)])
}

/** Every key under which a row is found (its addresses and its file's name), and those that it links to. */
export function pairsOf(row: RecordRow): { addresses: string[]; links: string[] } {
  return {
    addresses: keysOf('addresses', namesOf('addresses', row)),
    links: keysOf('links', namesOf('links', row)),
  }
}

/** Of the file that a record came from, by which an import finds it; no address key begins so. */
export function fileKey(name: string): string {
  return `file:${name}`
}

function keysOf(store: 'addresses' | 'links', names: readonly string[]): string[] {
  const isFile = (name: string) => store === 'addresses' && name.startsWith('file:')
  return [...addressKeys(names.filter((name) => !isFile(name))), ...names.filter(isFile)]
}

function namesOf(store: 'addresses' | 'links', row: RecordRow | undefined): string[] {
  return store === 'addresses' ? addressesOf(row) : linksOf(row)
}

/** Everything that names this article; of records in the trash too, so that saving finds them. */
function addressesOf(row: RecordRow | undefined): string[] {
  if (row === undefined) return []
  const { src } = row.record
  return [...recordAddresses(row.record), ...(src === undefined ? [] : [fileKey(src.name)])]
}

function linksOf(row: RecordRow | undefined): string[] {
  return row?.list === 'live' ? row.record.related.flatMap(relatedAddresses) : []
}

export function topicsOf(row: RecordRow | undefined): readonly string[] {
  return row?.list === 'live' ? row.record.topics : []
}

async function writePairs(
  tx: LibraryTransaction,
  name: 'addresses' | 'links',
  { id, before, after }: RowChange,
): Promise<void> {
  const [known, wanted] = [namesOf(name, before), namesOf(name, after)]
  // Most edits touch no address, and normalising them would be most of a bulk change's work.
  if (known.join('\n') === wanted.join('\n')) return
  const store = tx.objectStore(name)
  const old = new Set(keysOf(name, known))
  const next = new Set(keysOf(name, wanted))
  await Promise.all([
    ...[...old].filter((key) => !next.has(key)).map((key) => store.delete([key, id])),
    ...[...next].filter((key) => !old.has(key)).map((key) => store.put(1, [key, id])),
  ])
}

async function writeTopicCounts(tx: LibraryTransaction, rows: readonly RowChange[]): Promise<void> {
  const store = tx.objectStore('topics')
  const deltas = new Map<string, number>()
  for (const { before, after } of rows) {
    for (const topic of new Set(topicsOf(before))) deltas.set(topic, (deltas.get(topic) ?? 0) - 1)
    for (const topic of new Set(topicsOf(after))) deltas.set(topic, (deltas.get(topic) ?? 0) + 1)
  }
  await Promise.all(
    [...deltas].map(async ([topic, delta]) => {
      if (delta === 0) return
      const count = ((await store.get(topic))?.count ?? 0) + delta
      if (count > 0) await store.put({ topic, count })
      else await store.delete(topic)
    }),
  )
}

async function writeCounts(tx: LibraryTransaction, rows: readonly RowChange[]): Promise<void> {
  const [known, aliases] = await Promise.all([
    readMeta(tx, metaNames.counts, countsSchema),
    tx.objectStore('aliases').count(),
  ])
  if (known === undefined) {
    await tx.objectStore('meta').put({ name: metaNames.counts, value: await recount(tx) })
    return
  }
  const counts = { ...known, aliases }
  for (const { before, after } of rows) {
    if (before !== undefined) counts[before.list] -= 1
    if (after !== undefined) counts[after.list] += 1
  }
  await tx.objectStore('meta').put({ name: metaNames.counts, value: counts })
}

/** Counts by walking the index: only where the counters are missing, and when they are checked. */
export async function recount(tx: LibraryTransaction | LibraryReadTransaction): Promise<Counts> {
  const bySaved = tx.objectStore('records').index('bySaved')
  const [live, trash, aliases] = await Promise.all([
    bySaved.count(pairsFrom('live')),
    bySaved.count(pairsFrom('trash')),
    tx.objectStore('aliases').count(),
  ])
  return { live, trash, aliases }
}
