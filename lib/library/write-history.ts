import { isPseudoRecord, statusPath } from '@/lib/edits/record-state'
import { type HistoryEntry, historyRowSchema } from '@/lib/store/history-row'
import type { LibraryTransaction } from '@/lib/store/schema'
import { isEqualJson } from '@/lib/store/value-in-view'
import { shownAt } from './shown-value'
import type { TouchedPath, WriteBatch } from './write-batch'

/** Values kept of one field, and for how long (SYNC.md: history is local). */
export const historyLimits = { perPath: 20, ageMs: 90 * 24 * 3600 * 1000 } as const

/** What follows from other fields, or is large and never edited by hand. */
const unkept: ReadonlySet<string> = new Set([statusPath, 'textPrint', 'src', 'heat'])

/** Keeps the values that this batch replaced, of records that were there before. */
export async function writeHistory(
  batch: WriteBatch,
  existed: ReadonlySet<string>,
  nowMs: number,
  group: string,
): Promise<void> {
  await Promise.all(
    [...batch.touched].map(async ([id, paths]) => {
      if (!existed.has(id) || isPseudoRecord(id)) return
      const entries = replacedValues(batch, id, paths, nowMs, group)
      if (entries.length > 0) await appendHistory(batch.tx, id, entries, nowMs)
    }),
  )
}

function replacedValues(
  batch: WriteBatch,
  id: string,
  paths: ReadonlyMap<string, TouchedPath>,
  until: number,
  group: string,
): HistoryEntry[] {
  const state = batch.members.get(id)?.state
  const entries: HistoryEntry[] = []
  for (const [path, { before }] of paths) {
    if (before === undefined || unkept.has(path)) continue
    const after = state === undefined ? undefined : shownAt([state], path)
    if (!isEqualJson(before, after)) entries.push({ path, value: before, until, group })
  }
  return entries
}

async function appendHistory(
  tx: LibraryTransaction,
  id: string,
  entries: readonly HistoryEntry[],
  nowMs: number,
): Promise<void> {
  const store = tx.objectStore('history')
  const parsed = historyRowSchema.safeParse(await store.get(id))
  const known = parsed.success ? parsed.data.entries : []
  await store.put({ id, entries: trimHistory([...known, ...entries], nowMs) })
}

/** The last 20 of each path that are not older than 90 days; oldest first. */
export function trimHistory(entries: readonly HistoryEntry[], nowMs: number): HistoryEntry[] {
  const counts = new Map<string, number>()
  return entries
    .toReversed()
    .filter(({ path, until }) => {
      const count = (counts.get(path) ?? 0) + 1
      counts.set(path, count)
      return count <= historyLimits.perPath && until > nowMs - historyLimits.ageMs
    })
    .reverse()
}
