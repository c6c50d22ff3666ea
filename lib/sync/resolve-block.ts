import { AppError } from '@/lib/errors/app-error'
import { keyFolder } from './file-name'
import { listMarkers, publishOwnLogAgain } from './read-markers'
import { Session, type SyncDependencies, TwinFound } from './session'
import type { SlotFile } from './slot-file'
import { takeNewWriter } from './take-new-writer'

/** The user's word after "your data is no longer on the store": puts keys and everything known here back. */
export async function uploadAgain(deps: SyncDependencies, slots: readonly SlotFile[]): Promise<void> {
  const session = await openSession(deps)
  for (const { name, bytes } of slots) {
    await deps.backend.write(`${keyFolder(session.state.vault)}/${name}`, bytes)
  }
  if (session.state.acked > 0) await publishOwnOrRename(session)
  const { writer: ownWriter, cursors, publications } = session.state
  // One that was under way begins again: its first files are gone as well.
  const others = Object.entries(cursors)
    .filter(([writer, cursor]) => cursor.sequence > 0 && writer !== ownWriter)
    .map(([writer, { epoch, sequence, chain }]) => {
      const begun = publications.find((publication) => publication.writer === writer)
      return { writer, epoch: Math.max(epoch, begun?.epoch ?? 0) + 1, upTo: sequence, done: 0, chain }
    })
  const own = publications.filter(({ writer }) => writer === ownWriter)
  await session.commit({ blocked: undefined, publications: [...own, ...others], areSlotsDue: true })
}

// A copy of this profile may be at it as well.
async function publishOwnOrRename(session: Session): Promise<void> {
  try {
    await publishOwnLogAgain(session, 0)
  } catch (error) {
    if (!(error instanceof TwinFound)) throw error
    await takeNewWriter(session, await listMarkers(session))
  }
}

/** The user's word after the store was put back, or another folder was chosen: looks again, changes nothing. */
export async function lookAgain(deps: SyncDependencies): Promise<void> {
  const session = await openSession(deps)
  await session.commit({ blocked: undefined, notBeforeMs: 0, missing: 0 })
}

/**
 * The user's word that the missing edits of a writer will not come: reading goes on after `sequence`. The
 * only way past a hole, and what lies in it stays unread even if it turns up.
 */
export async function skipHole(deps: SyncDependencies, writer: string, sequence: number): Promise<void> {
  const session = await openSession(deps)
  const cursor = session.state.cursors[writer] ?? { epoch: 1, sequence: 0, chain: '' }
  if (sequence <= cursor.sequence) return
  await session.commit({
    cursors: { ...session.state.cursors, [writer]: { ...cursor, sequence, chain: '' } },
  })
}

/** The engine's document for a word of the user outside of a run. Rejects with `sync.vaultGone` before set-up. */
export async function openSession(deps: SyncDependencies): Promise<Session> {
  const state = await deps.store.load()
  if (state === undefined) throw new AppError('sync.vaultGone')
  return new Session(deps, state, { bytes: Number.MAX_SAFE_INTEGER, ms: Number.MAX_SAFE_INTEGER })
}
