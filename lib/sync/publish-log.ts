import { AppError } from '@/lib/errors/app-error'
import { unknownChain } from './chain'
import { giveUpAttempts, leastFileBytes, pushOutbox } from './push'
import { putMarkerFor } from './put-marker'
import type { Session } from './session'
import type { OwnFile, Publication } from './sync-state'
import { uploadFile } from './upload-file'

/** JSON of edits packs to a quarter and less; so much of it makes a file of about the greatest size. */
const jsonPerByte = 3

/**
 * Publishes logs anew, from what this browser holds, in packs that follow each other. What was replaced here is
 * in none of them, so no reader may see them before the edits that replaced it are on the store as well: those
 * may still wait in our queue, and never leave it if this browser ends or is put back from a backup. Our own
 * log, always the first, so gets its marker from `pushOutbox`. The others' edits replace each other's as well,
 * so none of their logs is shown, nor a part of one, until all of them are there and nothing waits here.
 */
export async function publishLogs(session: Session): Promise<void> {
  for (;;) {
    const publication = session.state.publications.find(({ newest }) => newest === undefined)
    if (publication === undefined) break
    session.checkBudget()
    let isDone = true
    try {
      isDone = await publishPart(session, publication)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'sync.tooLarge') throw error
      const { maxFileBytes } = session.state
      if (maxFileBytes <= leastFileBytes) throw error
      await session.commit({ maxFileBytes: Math.max(leastFileBytes, Math.floor(maxFileBytes / 2)) })
    }
    if (!isDone) await pushOutbox(session)
  }
  await showOthers(session)
}

async function showOthers(session: Session): Promise<void> {
  const { publications } = session.state
  if (publications.length === 0) return
  for (const { writer, epoch, newest } of publications) {
    if (newest !== undefined) await putMarkerFor(session, writer, epoch, newest)
  }
  await session.commit({ publications: [] })
}

/** False: what waits here has to go first. */
async function publishPart(session: Session, publication: Publication): Promise<boolean> {
  const { writer, epoch, upTo, done, chain } = publication
  if (done >= upTo) {
    await session.commit(progress(session, publication, undefined))
    return true
  }
  const maxBytes = session.state.maxFileBytes * jsonPerByte
  const { transactions, isWhole } = await session.deps.store.readLog(writer, done, upTo, maxBytes)
  const isOwn = writer === session.state.writer
  if (!isOwn && (await isAnythingUnshown(session))) return false
  const to = isWhole ? upTo : (transactions.at(-1)?.sequence ?? upTo)
  const payload = {
    chainBefore: unknownChain,
    chainAfter: to === upTo ? chain : unknownChain,
    checkpoints: [],
    transactions,
  }
  const file = await uploadFile(session, { writer, epoch, kind: 'pack', from: done + 1, to, payload })
  await session.commit(progress(session, { ...publication, done: to }, file))
  return true
}

/** Read after the log was: what replaced its edits is then on the store, and shown. */
async function isAnythingUnshown({ deps, state }: Session): Promise<boolean> {
  return state.isMarkerDue || (await deps.store.readOutbox(state.acked, 1)).length > 0
}

function progress(session: Session, publication: Publication, file: OwnFile | undefined) {
  const others = session.state.publications.filter(({ writer }) => writer !== publication.writer)
  const isWhole = publication.done >= publication.upTo
  if (file !== undefined && publication.writer !== session.state.writer) {
    const next = isWhole ? { ...publication, newest: file.name } : publication
    return { publications: [next, ...others] }
  }
  const left = isWhole ? others : [publication, ...others]
  if (file === undefined) return { publications: left }
  return {
    publications: left,
    files: [...session.state.files, file],
    ...giveUpAttempts(session, file.name),
    isMarkerDue: true,
  }
}
