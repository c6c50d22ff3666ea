import { epochFolder, logFilePath, packFolder, readFileName } from './file-name'
import { dayMs, type Session, TwinFound } from './session'

/** How long a note that we left an epoch lies there: a copy that was mid-run has long sent its file by then. */
const keepNoteMs = 7 * dayMs
const notePattern = /^left-[a-z2-7]{8}$/

/**
 * Throws `TwinFound` for a file in our folder that is not ours. Ours is on the store before we look, and so is a
 * twin's before it looks: at least one of two copied profiles sees the other, and no two ever both set a marker
 * of what the other did not send. Who sent a segment looks at the segments alone: a twin's pack holds what both
 * had sent, or a segment of its own that lies there yet (`removeReplaced`).
 */
export async function checkForTwin(session: Session, sent: 'seg' | 'pack'): Promise<void> {
  const { vault, writer, epoch, files, attempts, retired, waiting } = session.state
  const known = new Set([...files.map((file) => file.name), ...attempts, ...retired])
  for (const { path } of waiting) known.add(path.slice(path.lastIndexOf('/') + 1))
  const folder = epochFolder(vault, writer, epoch)
  for (const each of sent === 'pack' ? [folder, packFolder(folder)] : [folder]) {
    const entries = await session.deps.backend.list(each)
    if (entries.some(({ name }) => isLogFile(name) && !known.has(name))) throw new TwinFound()
  }
}

function isLogFile(name: string): boolean {
  return notePattern.test(name) || readFileName(name) !== undefined
}

/**
 * To be called before we go on in the next epoch: leaves a note in ours, then looks for a twin there. A copy that
 * sends a file there at this moment sees the note, or we see the file. Returns the note, to be deleted later.
 */
export async function leaveEpoch(session: Session): Promise<{ path: string; fromMs: number }> {
  const { vault, writer, epoch } = session.state
  const name = `left-${session.randomText(5)}`
  await session.commit({ attempts: [...session.state.attempts, name] })
  const path = logFilePath(vault, writer, epoch, name)
  await session.deps.backend.write(path, noteBytes)
  await checkForTwin(session, 'pack')
  return { path, fromMs: session.nowMs() + keepNoteMs }
}

/** Nothing to read; one byte, since some servers take no empty file. */
const noteBytes = new Uint8Array([49])
