import { highestKnown, renameInEdit } from '@/lib/edits/rename-writer'
import { AppError } from '@/lib/errors/app-error'
import { chainTag, isOtherChain, unknownChain } from './chain'
import { type FileName, logFilePath, type Marker, writeFileName } from './file-name'
import { findLeading } from './find-leading'
import { listLog } from './list-log'
import { chainAt, type Payload, readPayload } from './payload'
import { type Session, TwinFound } from './session'
import type { Cursor } from './sync-state'
import { hashForName } from './upload-file'

interface Opened {
  file: FileName
  payload: Payload
}

const start: Cursor = { epoch: 1, sequence: 0, chain: unknownChain }

/**
 * Reads one writer's log on to where its marker says, a file at a time, each file's edits and the cursor
 * in one transaction. Never steps over a hole: rejects with `sync.hole`, `sync.damagedFile`,
 * `sync.unknownKey`, having kept what came before. `sync.fork` is thrown after the other branch was read.
 */
export async function readLog(session: Session, marker: Marker): Promise<void> {
  let listing: FileName[] | undefined
  let isForked = false
  for (;;) {
    const cursor = session.state.cursors[marker.writer] ?? start
    if (marker.file.to <= cursor.sequence) break
    session.checkBudget()
    if (marker.file.from > cursor.sequence + 1) {
      listing ??= await listLog(session.deps.backend, session.state.vault, marker.writer, marker.epoch)
    }
    const candidates = findCandidates(cursor, marker, listing ?? [])
    const opened = await openFirst(session, marker, cursor, candidates)
    isForked ||= await applyFile(session, marker, cursor, opened)
  }
  if (isForked) throw new AppError('sync.fork')
}

// Best first: what leads to the marker's file, then what follows our chain by its tag, then what reaches furthest.
// Where a file is missing, what lies before it is read all the same; but what does not lead to the marker's file
// and reaches as far as those that do is another's, left there by a copy of the profile.
function findCandidates(cursor: Cursor, marker: Marker, listing: readonly FileName[]): FileName[] {
  const next = cursor.sequence + 1
  const tag = chainTag(cursor.chain)
  const follows = (file: FileName) =>
    file.from === next && cursor.chain !== unknownChain && file.before === tag ? 1 : 0
  const leading = findLeading(marker.file, listing)
  const leadingFrom = Math.min(...[...leading].map(({ from }) => from))
  const leads = (file: FileName) => (leading.has(file) ? 1 : 0)
  return [marker.file, ...listing]
    .filter((file) => file.from <= next && file.to >= next && file.to <= marker.file.to)
    .filter((file) => leading.has(file) || file.to < leadingFrom)
    .sort((left, right) => leads(right) - leads(left) || follows(right) - follows(left) || right.to - left.to)
}

// The first that can be read and continues our chain; else the first that can be read (a fork); else why not.
async function openFirst(
  session: Session,
  marker: Marker,
  cursor: Cursor,
  candidates: readonly FileName[],
): Promise<Opened> {
  let forked: Opened | undefined
  let failure: AppError | undefined
  for (const file of candidates) {
    try {
      const opened = { file, payload: await openLogFile(session, marker, file) }
      if (!(await contradicts(cursor, opened))) return opened
      forked ??= opened
    } catch (error) {
      if (!isAboutFile(error)) throw error
      failure = error
    }
  }
  if (forked !== undefined) return forked
  throw failure ?? new AppError('sync.hole')
}

function isAboutFile(error: unknown): error is AppError {
  return (
    error instanceof AppError &&
    (error.code === 'sync.damagedFile' || error.code === 'sync.unknownKey' || error.code === 'sync.hole')
  )
}

/** The payload of one file of a log. Rejects with `sync.hole`, `sync.damagedFile` or `sync.unknownKey`. */
export async function openLogFile(session: Session, marker: Marker, file: FileName): Promise<Payload> {
  const { writer, epoch } = marker
  const vault = session.state.vault
  const bytes = await session.deps.backend.read(logFilePath(vault, writer, epoch, writeFileName(file)))
  if (bytes === undefined) throw new AppError('sync.hole')
  if ((await hashForName(bytes)) !== file.hash) throw new AppError('sync.damagedFile')
  const { kind, from, to } = file
  const text = await session.deps.codec.open({ vault, writer, epoch, kind, from, to }, bytes)
  try {
    const payload = await readPayload(text, writer, kind, from, to)
    // Only what brings us on counts: a log that cannot be read must not use up every run and hold up the others.
    session.spend(bytes.length)
    return payload
  } catch (cause) {
    throw new AppError('sync.damagedFile', { cause })
  }
}

async function contradicts(cursor: Cursor, { file, payload }: Opened): Promise<boolean> {
  if (cursor.sequence === 0) return false
  const chain = await chainAt(payload, file.kind, file.from, cursor.sequence)
  return isOtherChain(chain ?? unknownChain, cursor.chain)
}

async function applyFile(session: Session, marker: Marker, cursor: Cursor, opened: Opened): Promise<boolean> {
  const { file, payload } = opened
  checkForOwnName(session, payload)
  const isFork = await contradicts(cursor, opened)
  const branch = isFork ? { after: file.from - 1, to: `${marker.writer}!${file.hash}` } : cursor.branch
  const edits = payload.transactions
    .filter(({ sequence }) => isFork || sequence > cursor.sequence)
    .flatMap((transaction) => transaction.edits)
  const named =
    branch === undefined ? edits : edits.map((edit) => renameInEdit(edit, { from: marker.writer, ...branch }))
  const next: Cursor = {
    epoch: marker.epoch,
    sequence: file.to,
    chain: payload.chainAfter,
    ...(branch === undefined ? {} : { branch }),
  }
  await session.commit({ cursors: { ...session.state.cursors, [marker.writer]: next } }, { edits: named })
  return isFork
}

/**
 * Nobody knows more of us than what we sent. Who does had it from another browser of our name, whose marker may not
 * stand yet: applied here, its edits would replace what waits here under the same sequences. Throws `TwinFound`.
 */
function checkForOwnName({ state: { writer, acked } }: Session, { transactions }: Payload): void {
  for (const { edits } of transactions) {
    if (edits.some((edit) => highestKnown(edit, writer) > acked)) throw new TwinFound()
  }
}
