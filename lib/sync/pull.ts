import { AppError } from '@/lib/errors/app-error'
import type { ErrorCode } from '@/lib/errors/codes'
import type { Marker } from './file-name'
import { readLog } from './read-log'
import { dayMs, type Session } from './session'
import type { Problem, Publication, SyncState } from './sync-state'

/** A log that stays shorter on the store than what was read here is published again after that time. */
export const lackingMs = 7 * dayMs

/** Trouble with one writer's files: the others are read all the same. */
const writerTroubles: readonly ErrorCode[] = ['sync.hole', 'sync.damagedFile', 'sync.unknownKey', 'sync.fork']

/** Reads what the others wrote, and notes whose log the store has lost. */
export async function pullLogs(session: Session, markers: readonly Marker[]): Promise<void> {
  const problems = new Map<string, Problem>()
  for (const [writer, own] of troubledLast(session, groupByWriter(session, markers))) {
    const code = await readBest(session, writer, own)
    if (code === undefined) continue
    const before = session.state.problems[writer]
    const count = before?.code === code ? before.count + 1 : 1
    problems.set(writer, { code, count, sinceMs: before?.sinceMs ?? session.nowMs() })
  }
  const noted = Object.fromEntries(problems)
  if (JSON.stringify(noted) !== JSON.stringify(session.state.problems)) {
    await session.commit({ problems: noted })
  }
  await noteLacking(session, markers)
}

function troubledLast(session: Session, byWriter: ReadonlyMap<string, Marker[]>): [string, Marker[]][] {
  const { problems } = session.state
  return [...byWriter].toSorted(([left], [right]) => Number(left in problems) - Number(right in problems))
}

function groupByWriter(session: Session, markers: readonly Marker[]): Map<string, Marker[]> {
  const byWriter = new Map<string, Marker[]>()
  for (const marker of markers) {
    if (marker.writer === session.state.writer) continue
    byWriter.set(marker.writer, [...(byWriter.get(marker.writer) ?? []), marker])
  }
  return byWriter
}

// Sequences are given once, so any epoch that reaches further will do: the furthest first, then the newest.
async function readBest(
  session: Session,
  writer: string,
  markers: readonly Marker[],
): Promise<ErrorCode | undefined> {
  const reaching = markers.toSorted((left, right) => right.file.to - left.file.to || right.epoch - left.epoch)
  let code: ErrorCode | undefined
  for (const marker of reaching) {
    if (marker.file.to <= (session.state.cursors[writer]?.sequence ?? 0)) break
    try {
      await readLog(session, marker)
    } catch (error) {
      if (!(error instanceof AppError) || !writerTroubles.includes(error.code)) throw error
      code ??= error.code
    }
  }
  return code
}

async function noteLacking(session: Session, markers: readonly Marker[]): Promise<void> {
  const { cursors, lacking, former } = session.state
  const now = session.nowMs()
  const next: SyncState['lacking'] = {}
  const publications = [...session.state.publications]
  for (const [writer, cursor] of Object.entries(cursors)) {
    const own = markers.filter((marker) => marker.writer === writer)
    const isWhole = own.some((marker) => marker.file.to >= cursor.sequence)
    if (isWhole || cursor.sequence === 0 || cursor.branch !== undefined) continue
    const since = lacking[writer] ?? now
    next[writer] = since
    const isDue = former.includes(writer) || now - since >= lackingMs
    if (isDue && !publications.some((publication) => publication.writer === writer)) {
      publications.push(publishFor(writer, cursor, own))
    }
  }
  const isChanged =
    JSON.stringify(next) !== JSON.stringify(lacking) ||
    publications.length !== session.state.publications.length
  if (isChanged) await session.commit({ lacking: next, publications })
}

function publishFor(
  writer: string,
  cursor: SyncState['cursors'][string],
  markers: readonly Marker[],
): Publication {
  const epoch = Math.max(cursor.epoch, ...markers.map((marker) => marker.epoch)) + 1
  return { writer, epoch, upTo: cursor.sequence, done: 0, chain: cursor.chain }
}
