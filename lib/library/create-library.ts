import { AppError } from '@/lib/errors/app-error'
import { type FillRandom, makeRandomId } from '@/lib/record/record-id'
import type { RecordIndexer } from '@/lib/store/indexer'
import type { LibraryStore } from '@/lib/store/library-store'
import { checkLibrary } from './check-library'
import { checkRecord } from './check-record'
import { createSyncStore } from './create-sync-store'
import { editRecord } from './edit-record'
import { eraseLibrary } from './erase-library'
import { noteExports, readExports } from './export-marks'
import { readNameOwners } from './export-names'
import { findHeld } from './find-held'
import { groupBy } from './group-by'
import { putRecord } from './import-put'
import { joinRecords, partRecord } from './join-records'
import type { Library, LibraryEvent, SliceOptions } from './library-api'
import { openLibraryChannel } from './library-channel'
import { forgetDropped, noteBackup, readFacts } from './library-facts'
import { listAllIds, listRecords } from './list-records'
import { readLocalRows, writeLocalRows } from './local-rows'
import { readMergedGroups } from './merged-groups'
import { readOtherVersions } from './read-group'
import { readHistory } from './read-history'
import { findByAddress, findLinksTo, getRecords, readTopics, scanRecords } from './read-records'
import { finishSearch } from './rebuild-search'
import { type LibraryContext, runBatch } from './run-batch'
import { saveRecord } from './save-record'
import { createSharedValues } from './shared-values'
import { forEachChunk, forEachSlice } from './slices'
import { tendLibrary } from './tend-library'
import { readGroup, undoRecord } from './undo-changes'
import type { WriteBatch } from './write-batch'

export interface LibraryOptions {
  store: LibraryStore
  /** Written in each record's own transaction. Every window must be given the same ones. */
  indexers?: readonly RecordIndexer[]
  now?: () => number
  random?: FillRandom
  /** Windows whose libraries share a channel hear of each other's changes. */
  channelName?: string
  /** What answers `find`; without it, a bounded scan. */
  find?: Library['find']
}

/** Records read at once: the page answers between two readings, not between the edits of what was read. */
const loadsAtOnce = 10

/** The library over a store. Nothing is opened before the first call. */
export function createLibrary(options: LibraryOptions): Library {
  const { store } = options
  const context: LibraryContext = {
    store,
    indexers: options.indexers ?? [],
    now: options.now ?? Date.now,
    random: options.random,
  }
  const channel = openLibraryChannel(options.channelName ?? 'clipfile-library')
  const stopListening = store.subscribe((event) => {
    const progress = event.kind === 'updating' ? { done: event.done, of: event.of } : undefined
    channel.announce({ kind: event.kind, records: [], progress })
  })
  const tell = (records: string[]) => {
    if (records.length > 0) channel.post({ kind: 'changed', records })
  }

  /** Runs one transaction a slice under one group id and tells of each. */
  const inSlices = async <T>(
    items: readonly T[],
    slices: SliceOptions,
    work: (batch: WriteBatch, item: T) => Promise<void>,
    itemId: (item: T) => string,
  ) => {
    const group = makeRandomId(context.random)
    const records = new Set<string>()
    let hasBegun = false
    await forEachSlice(items, slices, async (slice, part, isLast) => {
      const durability = isLast ? 'strict' : 'relaxed'
      const { ids } = await runBatch(context, { group, part, durability }, async (batch, flushSoon) => {
        await forEachChunk(
          slice,
          loadsAtOnce,
          (chunk) => Promise.all(chunk.map((item) => batch.load(itemId(item)))),
          async (chunk) => {
            for (const item of chunk) await work(batch, item)
            flushSoon()
          },
        )
      })
      for (const id of ids) records.add(id)
      if (ids.length > 0 && !hasBegun) slices.onBegun?.(group)
      hasBegun ||= ids.length > 0
      tell(ids)
    })
    return { group, records: [...records] }
  }

  const inOne = async (work: (batch: WriteBatch) => Promise<void>) => {
    const group = makeRandomId(context.random)
    const { ids } = await runBatch(context, { group }, work)
    tell(ids)
    return { group, records: ids }
  }

  const setStatus = (status: 'trashed' | 'live') => async (batch: WriteBatch, id: string) => {
    const group = await batch.load(id)
    const now = group.status
    const isThere = now.status !== 'purged' && group.record !== undefined
    const isMarked = status === 'live' && now.isDeletedElsewhere
    if (isThere && (now.status !== status || isMarked)) await batch.setStatus(id, status)
  }

  const library: Library = {
    get: async (id) => (await getRecords(store, [id]))[0],
    getMany: (ids) => getRecords(store, ids),
    findByAddress: (addresses, title) => findByAddress(store, addresses, title),
    findHeld: (sought) => findHeld(store, sought),
    list: (query = {}) => listRecords(store, query),
    allIds: () => listAllIds(store),
    save: async (next, base, saving) => (await library.saveAndReport(next, base, saving)).record,
    async saveAndReport(next, base, saving = {}) {
      const checked = checkRecord(next)
      const group = makeRandomId(context.random)
      const { result, ids } = await runBatch(context, { group }, async (batch) => {
        const saved = await saveRecord(batch, checked, base, saving)
        return { ...saved, view: (await batch.load(saved.id)).view }
      })
      tell(ids)
      const { record } = result.view
      if (record === undefined) throw new AppError('record.invalid', { params: { field: 'title' } })
      return { record, group, isNew: result.isNew, isChangedElsewhere: result.isChangedElsewhere }
    },
    putMany: (puts, slices = {}) =>
      inSlices(
        puts.map((put) => ({ ...put, next: checkRecord(put.next) })),
        slices,
        putRecord,
        ({ next }) => next.id,
      ),
    editMany: (ids, edit, slices = {}) =>
      inSlices(
        ids,
        slices,
        (batch, id) => editRecord(batch, id, edit),
        (id) => id,
      ),
    change: (changes, slices = {}) =>
      inSlices(
        changes,
        slices,
        async (batch, entry) => {
          const { status, record } = await batch.load(entry.record)
          // A value written to a record in the trash would bring it back.
          const isThere = status.status === 'live' && record !== undefined
          const keepHeads = new Set(entry.keeps)
          if (isThere) await batch.change(entry.record, entry.changes, { keepHeads })
        },
        ({ record }) => record,
      ),
    trash: (ids, slices = {}) => inSlices(ids, slices, setStatus('trashed'), (id) => id),
    restore: (ids, slices = {}) => inSlices(ids, slices, setStatus('live'), (id) => id),
    async undo(undone, slices = {}) {
      const edits = groupBy(await readGroup(store, undone), ({ record }) => record)
      const report = { undone: 0, kept: [] as { record: string; path: string }[] }
      const receipt = await inSlices(
        [...edits],
        slices,
        async (batch, [record, recordEdits]) => {
          const { undone: count, kept } = await undoRecord(batch, record, recordEdits)
          report.undone += count
          report.kept.push(...kept)
        },
        ([record]) => record,
      )
      return { ...report, ...receipt }
    },
    otherVersions: (id) => readOtherVersions(store, id),
    linksTo: (record) => findLinksTo(store, record),
    topics: () => readTopics(store),
    find: options.find ?? ((text, limit) => scanRecords(store, text, limit)),
    join: (ids) => inOne((batch) => joinRecords(batch, ids)),
    part: (id) => inOne((batch) => partRecord(batch, id)),
    history: (id) => readHistory(store, id, context.now()),
    async check(mend, slices) {
      const report = await checkLibrary(context, mend, slices)
      tell(mend ? report.damaged.map(({ id }) => id) : [])
      return report
    },
    finishSearch: () => finishSearch(context),
    facts: () => readFacts(store),
    noteExports: (marks) => noteExports(store, marks),
    lastExports: (ids) => readExports(store, ids),
    nameOwners: (paths) => readNameOwners(store, paths),
    mergedGroups: () => readMergedGroups(store),
    localRows: (kind, after) => readLocalRows(store, kind, after),
    putLocalRows: (kind, rows, replaces) => writeLocalRows(store, kind, rows, replaces, context.now()),
    noteBackup: () => noteBackup(store, context.now()),
    forgetDropped: () => forgetDropped(store),
    async tend(serverMs) {
      const report = await tendLibrary(context, serverMs)
      tell(report.purged)
      return report
    },
    shared: (kind) => createSharedValues(context, channel, kind),
    syncStore: () => createSyncStore(context, channel),
    async erase() {
      await eraseLibrary(store)
      channel.post({ kind: 'changed', records: [] })
    },
    subscribe: (listener: (event: LibraryEvent) => void) => channel.subscribe(listener),
    async close() {
      stopListening()
      channel.close()
      await store.close()
    },
  }
  return library
}
