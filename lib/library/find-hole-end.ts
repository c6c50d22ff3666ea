import { markerFolder, readMarkerName } from '@/lib/sync/file-name'
import { listLog } from '@/lib/sync/list-log'
import type { SyncDependencies } from '@/lib/sync/session'

/**
 * Up to which sequence a writer's edits cannot be read: before its next file on the store, or, where there
 * is none, as far as its marker reaches. Undefined where nothing is missing.
 */
export async function findHoleEnd(
  { store, backend }: SyncDependencies,
  writer: string,
): Promise<number | undefined> {
  const state = await store.load()
  if (state === undefined) return undefined
  const read = state.cursors[writer]?.sequence ?? 0
  const [furthest] = (await backend.list(markerFolder(state.vault)))
    .map(({ name }) => readMarkerName(name))
    .filter((marker) => marker?.writer === writer)
    .filter((marker) => marker !== undefined)
    .toSorted((left, right) => right.file.to - left.file.to || right.epoch - left.epoch)
  if (furthest === undefined || furthest.file.to <= read) return undefined
  const starts = (await listLog(backend, state.vault, writer, furthest.epoch))
    .map(({ from }) => from)
    .filter((from) => from > read + 1)
  return starts.length > 0 ? Math.min(...starts) - 1 : furthest.file.to
}
