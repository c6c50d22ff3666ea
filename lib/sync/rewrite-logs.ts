import { epochFolder, logFilePath, markerFolder, writeFileName } from './file-name'
import { leaveEpoch } from './find-twin'
import { listLog } from './list-log'
import { listMarkers, readMarkers } from './read-markers'
import { openSession } from './resolve-block'
import { type Session, type SyncDependencies, TwinFound } from './session'
import type { Publication } from './sync-state'
import { takeNewWriter } from './take-new-writer'

/**
 * After a passphrase or code became known: this browser's log, and those of the writers `removed`, go out
 * anew in the next epoch under the newest key, and the files of before are deleted once that is done. Only
 * marks the work: the next runs of the engine do it, and may be killed at any point. Call it with a codec
 * that holds the new key, on each browser that stays, since nobody rewrites the log of a living writer.
 */
export async function rewriteLogs(deps: SyncDependencies, removed: readonly string[] = []): Promise<void> {
  const session = await openSession(deps)
  const note = await leaveTwin(session)
  const { writer, epoch, acked, chain, cursors, files, attempts } = session.state
  const publications: Publication[] = acked > 0 ? [nextEpoch(writer, epoch, acked, chain)] : []
  // By name, not as listed: what a copy of this profile wrote there is not ours to delete.
  const vault = session.state.vault
  const names = acked > 0 ? [...files.map(({ name }) => name), ...attempts] : []
  const old = names
    .map((name) => logFilePath(vault, writer, epoch, name))
    .filter((path) => !note.some((left) => left.path === path))
  const markers = await listMarkers(session)
  for (const other of new Set(removed)) {
    const cursor = cursors[other]
    if (cursor === undefined || cursor.sequence === 0 || cursor.branch !== undefined) continue
    const newest = await findNewestEpoch(session, other, cursor.epoch)
    publications.push(nextEpoch(other, newest, cursor.sequence, cursor.chain))
    for (let each = 1; each <= newest; each += 1) {
      old.push(...(await listRead(session, other, each, cursor.sequence)))
    }
    const own = markers.filter((marker) => marker.writer === other && marker.file.to <= cursor.sequence)
    old.push(...own.map(({ name }) => `${markerFolder(vault)}/${name}`))
  }
  const rewritten = new Set(publications.map((publication) => publication.writer))
  const fromMs = session.nowMs()
  await session.commit({
    ...(acked > 0 ? { epoch: epoch + 1, files: [], attempts: [], isMarkerDue: false, missing: 0 } : {}),
    waiting: [...session.state.waiting, ...note, ...old.map((path) => ({ path, fromMs }))],
    publications: [
      ...publications,
      ...session.state.publications.filter((publication) => !rewritten.has(publication.writer)),
    ],
  })
}

// A copy of this profile that wrote under our name would lose sight of its own log.
async function leaveTwin(session: Session): Promise<{ path: string; fromMs: number }[]> {
  try {
    await readMarkers(session)
    return [await leaveEpoch(session)]
  } catch (error) {
    if (!(error instanceof TwinFound)) throw error
    await takeNewWriter(session, await listMarkers(session))
    return []
  }
}

function nextEpoch(writer: string, epoch: number, upTo: number, chain: string): Publication {
  return { writer, epoch: epoch + 1, upTo, done: 0, chain }
}

async function findNewestEpoch(session: Session, writer: string, known: number): Promise<number> {
  const folder = epochFolder(session.state.vault, writer, known)
  const entries = await session.deps.backend.list(folder.slice(0, folder.lastIndexOf('/')))
  return Math.max(known, ...entries.map(({ name }) => (/^[1-9]\d{0,8}$/.test(name) ? Number(name) : 0)))
}

async function listRead(session: Session, writer: string, epoch: number, upTo: number): Promise<string[]> {
  const { vault } = session.state
  return (await listLog(session.deps.backend, vault, writer, epoch))
    .filter((file) => file.to <= upTo)
    .map((file) => logFilePath(vault, writer, epoch, writeFileName(file)))
}
