import { hashBytes, toBase32 } from '@/lib/crypto/bytes'
import { AppError } from '@/lib/errors/app-error'
import { chainTag } from './chain'
import { type FileName, logFilePath, writeFileName } from './file-name'
import { checkForTwin } from './find-twin'
import { type Payload, writePayload } from './payload'
import type { Session } from './session'
import type { OwnFile } from './sync-state'

/** What is to be written, and as whose. */
export interface Upload {
  writer: string
  epoch: number
  kind: FileName['kind']
  from: number
  to: number
  payload: Payload
}

/** First characters of the hash of a file's stored bytes, as they stand in its name. */
export async function hashForName(bytes: Uint8Array): Promise<string> {
  return toBase32(await hashBytes(bytes)).slice(0, 20)
}

/**
 * Writes one file under a name never used before, reads it back and compares. A failure at any point
 * leaves at most a file that nothing points to; the next attempt has another name. Rejects with the
 * backend's errors, and with `sync.serverError` if the store gives back other bytes than it was given.
 */
export async function uploadFile(session: Session, upload: Upload): Promise<OwnFile> {
  const { backend, codec } = session.deps
  const { writer, epoch, kind, from, to, payload } = upload
  const vault = session.state.vault
  const bytes = await codec.seal({ vault, writer, epoch, kind, from, to }, writePayload(payload))
  const hash = await hashForName(bytes)
  const before = chainTag(payload.chainBefore)
  const after = chainTag(payload.chainAfter)
  const random = session.randomText(5)
  const name = writeFileName({ from, to, hash, before, after, random, kind })
  const isOwn = writer === session.state.writer
  // Written down first: after a lost answer or a crash the file is known as our own.
  if (isOwn) await session.commit({ attempts: [...session.state.attempts, name] })
  const path = logFilePath(vault, writer, epoch, name)
  session.spend(2 * bytes.length)
  await backend.write(path, bytes)
  const stored = await backend.read(path)
  if (stored === undefined || (await hashForName(stored)) !== hash) {
    throw new AppError('sync.serverError', { params: { status: 'torn' } })
  }
  if (isOwn) await checkForTwin(session, kind)
  return { name, from, to, bytes: bytes.length }
}
