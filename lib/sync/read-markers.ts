import { AppError } from '@/lib/errors/app-error'
import { chainTag } from './chain'
import { keyFolder, type Marker, markerFolder, readMarkerName, root } from './file-name'
import { leaveEpoch } from './find-twin'
import { retire } from './put-marker'
import { restoreSlots } from './restore-slots'
import { type Session, TwinFound } from './session'

/**
 * The markers on the store, after what they say of ourselves was looked at. Throws `TwinFound` where
 * another browser wrote under our name, `sync.vaultGone` or `sync.otherVault` where the vault is not there.
 */
export async function readMarkers(session: Session): Promise<Marker[]> {
  const markers = await listMarkers(session)
  if (markers.length === 0) await checkVault(session)
  const own = markers.filter(({ writer }) => writer === session.state.writer)
  if (own.some((marker) => isTwins(session, marker))) throw new TwinFound()
  await checkOwn(session, own)
  return markers
}

/** The markers as they stand; names that are none are left aside. */
export async function listMarkers(session: Session): Promise<Marker[]> {
  const entries = await session.deps.backend.list(markerFolder(session.state.vault))
  return entries.map(({ name }) => readMarkerName(name)).filter((marker) => marker !== undefined)
}

function isTwins(session: Session, marker: Marker): boolean {
  const { markers, retired, epoch, acked, chain } = session.state
  if (markers.includes(marker.name) || retired.includes(marker.name)) return false
  if (marker.epoch > epoch) return true
  // Of an epoch that we left as well: a copy may not know that we did, and goes on there.
  if (marker.file.to !== acked) return marker.file.to > acked
  return marker.file.after !== chainTag(chain)
}

// Gone or rolled back. Twice running before anything is done about it: a listing may lag.
async function checkOwn(session: Session, own: readonly Marker[]): Promise<void> {
  const { markers, isMarkerDue, missing, files } = session.state
  const newest = markers.at(-1)
  const isThere = newest === undefined || own.some(({ name }) => markers.includes(name))
  if (isThere || isMarkerDue || files.length === 0) {
    if (missing > 0) await session.commit({ missing: 0 })
    return
  }
  await session.commit({ missing: missing + 1 })
  if (missing + 1 < 2) return
  await restoreSlots(session)
  await publishOwnLogAgain(session, Math.max(0, ...own.map(({ epoch }) => epoch)))
}

/** Our files are not on the store any more: the whole own log goes out in the next epoch. */
export async function publishOwnLogAgain(session: Session, epochSeen: number): Promise<void> {
  const left = await leaveEpoch(session)
  const { writer, acked, chain, publications, markers, retired, waiting } = session.state
  const epoch = Math.max(session.state.epoch, epochSeen) + 1
  await session.commit({
    epoch,
    files: [],
    attempts: [],
    markers: [],
    retired: retire(retired, markers),
    waiting: [...waiting, left],
    isMarkerDue: false,
    missing: 0,
    publications: [
      { writer, epoch, upTo: acked, done: 0, chain },
      ...publications.filter((publication) => publication.writer !== writer),
    ],
  })
}

async function checkVault(session: Session): Promise<void> {
  const { vault, markers, cursors } = session.state
  if (markers.length === 0 && Object.keys(cursors).length === 0) return
  if ((await session.deps.backend.list(keyFolder(vault))).length > 0) return
  const vaults = (await session.deps.backend.list(root)).filter(({ kind }) => kind === 'folder')
  const isOther = vaults.some(({ name }) => name !== vault)
  throw new AppError(isOther ? 'sync.otherVault' : 'sync.vaultGone')
}
