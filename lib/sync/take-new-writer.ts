import { AppError } from '@/lib/errors/app-error'
import { extendChain, unknownChain } from './chain'
import { compareMarkers, type FileName, type Marker } from './file-name'
import { findLeading } from './find-leading'
import { listLog } from './list-log'
import { chainAt } from './payload'
import { openLogFile } from './read-log'
import type { Session } from './session'
import { withoutLocal } from './transaction'

/**
 * Goes on under a new name. What was acknowledged stays the old name's, whose log remains our duty, and so
 * does what waits here but stands there already (a profile from a backup). The rest is renamed and goes
 * out under the new name. Files that were begun are left alone: a twin may have acknowledged one of them.
 */
export async function takeNewWriter(session: Session, markers: readonly Marker[]): Promise<void> {
  const { writer, epoch, cursors, former, publications } = session.state
  const { sequence, chain } = await findCommonEnd(session, markers)
  const to = session.randomText(8)
  await session.commit(
    {
      writer: to,
      epoch: 1,
      acked: 0,
      chain: session.randomText(32),
      files: [],
      attempts: [],
      retired: [],
      markers: [],
      isMarkerDue: false,
      missing: 0,
      cursors: { ...cursors, [writer]: { epoch, sequence, chain } },
      former: [...former, writer],
      publications: publications.filter((publication) => publication.writer !== writer),
    },
    { acked: sequence, rename: { from: writer, after: sequence, to } },
  )
}

/** How far our queue and the log on the store are the same edits, by their chains. */
async function findCommonEnd(session: Session, markers: readonly Marker[]) {
  const { writer, acked, chain } = session.state
  const queue = await session.deps.store.readOutbox(acked, Number.MAX_SAFE_INTEGER)
  const chains = new Map<number, string>()
  let running = chain
  for (const { sequence, edits } of queue) {
    running = await extendChain(running, { sequence, edits: edits.map(withoutLocal) })
    chains.set(sequence, running)
  }
  const marker = markers
    .filter((own) => own.writer === writer)
    .toSorted(compareMarkers)
    .at(-1)
  let common = { sequence: acked, chain }
  if (marker === undefined || chains.size === 0) return common
  for (const file of await listAfter(session, marker, acked)) {
    for (const [sequence, own] of chains) {
      if (sequence <= common.sequence || sequence > file.to) continue
      const theirs = await chainIn(session, marker, file, sequence)
      if (theirs !== undefined && theirs === own) common = { sequence, chain: own }
    }
  }
  return common
}

// What other copies, or we ourselves, began and left there says nothing about the log.
async function listAfter(session: Session, marker: Marker, acked: number): Promise<FileName[]> {
  const files = await listLog(session.deps.backend, session.state.vault, marker.writer, marker.epoch)
  return [...findLeading(marker.file, files)].filter((file) => file.to > acked)
}

async function chainIn(session: Session, marker: Marker, file: FileName, sequence: number) {
  try {
    const payload = await openLogFile(session, marker, file)
    const chain =
      sequence === file.to ? payload.chainAfter : await chainAt(payload, file.kind, file.from, sequence)
    return chain === unknownChain ? undefined : chain
  } catch (error) {
    // A file that cannot be read tells nothing: the queue is then renamed and goes out whole.
    if (error instanceof AppError && error.code !== 'sync.unreachable') return undefined
    throw error
  }
}
