import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { ErrorCode } from '@/lib/errors/codes'
import { nextDelayMs } from './backoff'
import { removeReplaced } from './clean-up'
import { checkOneLog } from './daily-check'
import { packFiles } from './pack-files'
import { publishLogs } from './publish-log'
import { pullLogs } from './pull'
import { pushOutbox } from './push'
import { listMarkers, readMarkers } from './read-markers'
import { restoreSlots } from './restore-slots'
import { type Budget, BudgetSpent, Session, type SyncDependencies, TwinFound } from './session'
import { takeNewWriter } from './take-new-writer'

/** What a run came to. `more`: the budget is spent, run again at once; `waiting`: not before that time. */
export type SyncOutcome =
  | { kind: 'off' }
  | { kind: 'waiting'; untilMs: number }
  | { kind: 'blocked'; code: ErrorCode }
  | { kind: 'more' }
  | { kind: 'done' }
  | { kind: 'failed'; error: AppError; untilMs: number }

/** A service worker lives about 30 s: one run stays well below. */
export const defaultBudget: Budget = { bytes: 4 * 1024 * 1024, ms: 20_000 }

/** The vault is not where it was: nothing is deleted, joined or uploaded until the user says what to do. */
const blockingCodes: readonly ErrorCode[] = ['sync.vaultGone', 'sync.otherVault']

/**
 * One run of the engine: reads what the others wrote, sends what waits, packs, tidies. May be killed at any
 * point and run again: every step is committed whole, and none does harm twice. One run at a time in a
 * profile (the caller holds the lock). `isForced`: the user asked, so no waiting after failures. Never
 * rejects for what the store or the network does; what the database does passes through.
 */
export async function runSync(
  deps: SyncDependencies,
  options: { budget?: Budget; isForced?: boolean } = {},
): Promise<SyncOutcome> {
  const state = await deps.store.load()
  if (state === undefined) return { kind: 'off' }
  if (state.blocked !== undefined) return { kind: 'blocked', code: state.blocked }
  const now = deps.clock.nowMs()
  // A clock that was set back must not make us wait for days.
  const isWaiting = now < state.notBeforeMs && state.notBeforeMs - now <= 24 * 3600_000
  if (isWaiting && options.isForced !== true) return { kind: 'waiting', untilMs: state.notBeforeMs }
  const session = new Session(deps, state, options.budget ?? defaultBudget)
  try {
    return await runOrRename(session)
  } catch (error) {
    return fail(session, error)
  }
}

async function runOrRename(session: Session): Promise<SyncOutcome> {
  try {
    await runSteps(session)
    return { kind: 'done' }
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: 'more' }
    if (!(error instanceof TwinFound)) throw error
    await takeNewWriter(session, await listMarkers(session))
    return { kind: 'more' }
  }
}

async function runSteps(session: Session): Promise<void> {
  const markers = await readMarkers(session)
  await pullLogs(session, markers)
  await publishLogs(session)
  await pushOutbox(session)
  while (await packFiles(session)) session.checkBudget()
  await removeReplaced(session)
  if (session.state.areSlotsDue === true) await restoreSlots(session)
  await checkOneLog(session, markers)
  if (session.state.publications.length > 0) throw new BudgetSpent()
  const lastSuccessMs = session.deps.clock.nowMs()
  await session.commit({ lastSuccessMs, failures: 0, notBeforeMs: 0 })
}

async function fail(session: Session, thrown: unknown): Promise<SyncOutcome> {
  const error = toAppError(thrown)
  if (!error.code.startsWith('sync.')) throw thrown
  if (blockingCodes.includes(error.code)) {
    await session.commit({ blocked: error.code })
    return { kind: 'blocked', code: error.code }
  }
  const { failures } = session.state
  const untilMs = session.deps.clock.nowMs() + nextDelayMs(error, failures, session.deps.random)
  await session.commit({ failures: failures + 1, notBeforeMs: untilMs })
  return { kind: 'failed', error, untilMs }
}
