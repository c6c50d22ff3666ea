import { epochFolder, markerFolder } from './file-name'
import { listMarkers } from './read-markers'
import { openSession } from './resolve-block'
import type { Session, SyncDependencies } from './session'
import type { Publication } from './sync-state'

/**
 * After a passphrase or code became known: this browser's log, and those of the writers `removed`, go out
 * anew in the next epoch under the newest key, and the files of before are deleted once that is done. Only
 * marks the work: the next runs of the engine do it, and may be killed at any point. Call it with a codec
 * that holds the new key, on each browser that stays, since nobody rewrites the log of a living writer.
 */
export async function rewriteLogs(deps: SyncDependencies, removed: readonly string[] = []): Promise<void> {
  const session = await openSession(deps)
  const { writer, epoch, acked, chain, cursors, former } = session.state
  const publications: Publication[] = acked > 0 ? [nextEpoch(writer, epoch, acked, chain)] : []
  const old = acked > 0 ? await listFiles(session, writer, epoch) : []
  const markers = await listMarkers(session)
  // What this browser wrote under earlier names is its own to rewrite too.
  for (const other of new Set([...removed, ...former])) {
    const cursor = cursors[other]
    if (cursor === undefined || cursor.sequence === 0 || cursor.branch !== undefined) continue
    const newest = await findNewestEpoch(session, other, cursor.epoch)
    publications.push(nextEpoch(other, newest, cursor.sequence, cursor.chain))
    for (let each = 1; each <= newest; each += 1) old.push(...(await listFiles(session, other, each)))
    const own = markers.filter((marker) => marker.writer === other)
    old.push(...own.map(({ name }) => `${markerFolder(session.state.vault)}/${name}`))
  }
  const rewritten = new Set(publications.map((publication) => publication.writer))
  const fromMs = session.nowMs()
  await session.commit({
    ...(acked > 0 ? { epoch: epoch + 1, files: [], attempts: [], isMarkerDue: false, missing: 0 } : {}),
    waiting: [...session.state.waiting, ...old.map((path) => ({ path, fromMs }))],
    publications: [
      ...publications,
      ...session.state.publications.filter((publication) => !rewritten.has(publication.writer)),
    ],
  })
}

function nextEpoch(writer: string, epoch: number, upTo: number, chain: string): Publication {
  return { writer, epoch: epoch + 1, upTo, done: 0, chain }
}

async function findNewestEpoch(session: Session, writer: string, known: number): Promise<number> {
  const folder = epochFolder(session.state.vault, writer, known)
  const entries = await session.deps.backend.list(folder.slice(0, folder.lastIndexOf('/')))
  return Math.max(known, ...entries.map(({ name }) => (/^[1-9]\d{0,8}$/.test(name) ? Number(name) : 0)))
}

async function listFiles(session: Session, writer: string, epoch: number): Promise<string[]> {
  const folder = epochFolder(session.state.vault, writer, epoch)
  const entries = await session.deps.backend.list(folder)
  return entries.filter(({ kind }) => kind === 'file').map(({ name }) => `${folder}/${name}`)
}
