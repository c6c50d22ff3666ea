import { diffRecords } from '@/lib/edits/diff-records'
import { AppError } from '@/lib/errors/app-error'
import { makeRandomId } from '@/lib/record/record-id'
import { countsSchema, metaNames, readMeta } from '@/lib/store/meta-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { isEqualJson } from '@/lib/store/value-in-view'
import { checkPage, createTally, type Damage, type Tally } from './check-page'
import type { SliceOptions } from './library-api'
import { readMember } from './member'
import { mergeIntoSaved } from './merge-record'
import { rebuildIndexes } from './rebuild-indexes'
import { rebuildSearch } from './rebuild-search'
import { type LibraryContext, runBatch } from './run-batch'
import { pageOfIds } from './walk-states'

export interface CheckReport {
  checked: number
  damaged: Damage[]
  /** Search, the look-up by address, links, topic counts or counters did not agree with the records. */
  areIndexesOff: boolean
  /** Damaged records that are whole now, as far as they were readable. */
  mended: number
}

/**
 * Reads every record and its indexes. With `mend`, writes damaged ones anew from what is readable of row
 * and registers together, and makes the indexes anew if they are off. Nothing readable is lost.
 */
export async function checkLibrary(
  context: LibraryContext,
  mend: boolean,
  options: SliceOptions = {},
): Promise<CheckReport> {
  const { store, indexers } = context
  const report: CheckReport = { checked: 0, damaged: [], areIndexesOff: false, mended: 0 }
  const tally = createTally()
  const total = await store.read(['records', 'states'], countAll)
  const ofIndexers = indexers.flatMap((indexer) => indexer.stores)
  let areInStep = true
  let after: string | undefined
  while (true) {
    if (options.signal?.aborted) throw new AppError('cancelled')
    const from = after
    const page = await store.read([...pageStores, ...ofIndexers], async (tx) => {
      const ids = await pageOfIds(tx, from)
      const { damaged, live } = await checkPage(tx, ids, tally)
      areInStep &&= await areAll(indexers, (indexer) => indexer.isInStep(tx, live))
      return { ids, damaged }
    })
    after = page.ids.at(-1)
    if (after === undefined) break
    report.checked += page.ids.length
    report.damaged.push(...page.damaged)
    options.onProgress?.(Math.min(report.checked, total), total)
  }
  const stores = ['addresses', 'links', 'topics', 'meta'] as const
  areInStep &&= await areAll(indexers, (indexer) =>
    store.read(indexer.stores, (tx) => indexer.isWhole(tx, tally.live)),
  )
  report.areIndexesOff = !areInStep || (await store.read(stores, (tx) => differs(tx, tally)))
  if (!mend) return report
  // First the index, since no record can be written to one that cannot be read.
  if (!areInStep) await rebuildSearch(context, options)
  for (const { id } of report.damaged) {
    await mendRecord(context, id)
    report.mended += 1
  }
  if (report.areIndexesOff || report.damaged.length > 0) await rebuildIndexes(store)
  return report
}

const pageStores = ['records', 'states', 'addresses', 'links'] as const

async function areAll(
  indexers: LibraryContext['indexers'],
  test: (indexer: LibraryContext['indexers'][number]) => Promise<boolean>,
): Promise<boolean> {
  for (const indexer of indexers) if (!(await test(indexer))) return false
  return true
}

async function countAll(tx: LibraryReadTransaction): Promise<number> {
  const counts = await Promise.all([tx.objectStore('records').count(), tx.objectStore('states').count()])
  return counts[0] + counts[1]
}

async function differs(tx: LibraryReadTransaction, tally: Tally): Promise<boolean> {
  const [addresses, links, topics, counts] = await Promise.all([
    tx.objectStore('addresses').count(),
    tx.objectStore('links').count(),
    tx.objectStore('topics').getAll(),
    readMeta(tx, metaNames.counts, countsSchema),
  ])
  const known = Object.fromEntries(topics.map(({ topic, count }) => [topic, count]))
  return (
    tally.isKeyMissing ||
    addresses !== tally.addresses ||
    links !== tally.links ||
    !isEqualJson(known, Object.fromEntries(tally.topics)) ||
    (counts !== undefined && (counts.live !== tally.live || counts.trash !== tally.trash))
  )
}

/** What the row still shows and the registers lack is written as an edit; then both are written anew. */
async function mendRecord(context: LibraryContext, id: string): Promise<void> {
  await runBatch(context, { group: makeRandomId(context.random) }, async (batch) => {
    const { row, isDamaged } = await readMember(batch.tx, id)
    const { members, view } = await batch.load(id)
    await batch.rewrite(id)
    if (!isDamaged || row === undefined) return
    const shown = view.record
    // What the registers show wins; what only the row still has is added.
    const wanted = shown === undefined ? row.record : mergeIntoSaved(row.record, shown)
    await batch.change(id, diffRecords(shown, wanted, members[0]?.state))
  })
}
