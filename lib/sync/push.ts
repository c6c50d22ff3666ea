import { AppError } from '@/lib/errors/app-error'
import { extendChain } from './chain'
import { logFilePath } from './file-name'
import { putOwnMarker } from './put-marker'
import type { Session } from './session'
import { dayMs } from './session'
import { type Transaction, withoutLocal } from './transaction'
import { uploadFile } from './upload-file'

/** Replaced and given-up files stay that long, for whoever is reading them. */
export const keepReplacedMs = 7 * dayMs

/** No store refuses files as small as this. */
export const leastFileBytes = 1024

/** Sends what waits, a segment at a time, each safe on the store before it leaves the queue. */
export async function pushOutbox(session: Session): Promise<void> {
  for (;;) {
    const waiting = await session.deps.store.readOutbox(session.state.acked, session.state.maxFileBytes)
    if (waiting.length === 0) break
    session.checkBudget()
    await pushSegment(session, waiting)
  }
  await putOwnMarker(session)
}

async function pushSegment(session: Session, waiting: readonly Transaction[]): Promise<void> {
  const transactions = waiting.map(({ sequence, edits }) => ({ sequence, edits: edits.map(withoutLocal) }))
  const from = session.state.acked + 1
  const to = transactions.at(-1)?.sequence ?? from
  const chainBefore = session.state.chain
  let chainAfter = chainBefore
  for (const transaction of transactions) chainAfter = await extendChain(chainAfter, transaction)
  const { writer, epoch } = session.state
  const payload = { chainBefore, chainAfter, checkpoints: [], transactions }
  try {
    const file = await uploadFile(session, { writer, epoch, kind: 'seg', from, to, payload })
    await session.commit(
      {
        acked: to,
        chain: chainAfter,
        files: [...session.state.files, file],
        ...giveUpAttempts(session, file.name),
        isMarkerDue: true,
      },
      { acked: to },
    )
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'sync.tooLarge' || waiting.length === 1) throw error
    // The same edits again in smaller pieces, and never again pieces as large.
    const size = Math.min(session.state.maxFileBytes, JSON.stringify(transactions).length)
    await session.commit({ maxFileBytes: Math.max(leastFileBytes, Math.floor(size / 2)) })
  }
}

/** Attempts other than the one that succeeded: kept for a while, since a twin may have acknowledged one. */
export function giveUpAttempts(session: Session, succeeded: string) {
  const { vault, writer, epoch, attempts, waiting } = session.state
  const fromMs = session.nowMs() + keepReplacedMs
  const others = attempts.filter((name) => name !== succeeded)
  return {
    attempts: [],
    waiting: [
      ...waiting,
      ...others.map((name) => ({ path: logFilePath(vault, writer, epoch, name), fromMs })),
    ],
  }
}
