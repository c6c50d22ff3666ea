import { hashBytes, toBase32 } from '@/lib/crypto/bytes'
import { AppError } from '@/lib/errors/app-error'
import { chainTag } from './chain'
import { epochFolder, type FileName, readFileName, writeFileName } from './file-name'
import { type Payload, writePayload } from './payload'
import { type Session, TwinFound } from './session'
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
  const folder = epochFolder(vault, writer, epoch)
  session.spend(2 * bytes.length)
  await backend.write(`${folder}/${name}`, bytes)
  const stored = await backend.read(`${folder}/${name}`)
  if (stored === undefined || (await hashForName(stored)) !== hash) {
    throw new AppError('sync.serverError', { params: { status: 'torn' } })
  }
  if (isOwn) await checkForTwin(session, folder)
  return { name, from, to, bytes: bytes.length }
}

/**
 * Throws `TwinFound` for a file in our folder that is not ours. Ours is on the store before we look, and so is a
 * twin's before it looks: at least one of two copied profiles sees the other, and no two ever both set a marker.
 */
export async function checkForTwin(session: Session, folder: string): Promise<void> {
  const { files, attempts, retired, waiting } = session.state
  const known = new Set([...files.map((file) => file.name), ...attempts, ...retired])
  for (const { path } of waiting) known.add(path.slice(path.lastIndexOf('/') + 1))
  const entries = await session.deps.backend.list(folder)
  if (entries.some(({ name }) => readFileName(name) !== undefined && !known.has(name))) throw new TwinFound()
}
