import { retire } from './put-marker'
import type { Session } from './session'

/**
 * More replaced files than this do not wait their time: our folder is listed at every upload. Counted by folder, so
 * that packs do not drive out the newest segments: by these a copy of this profile sees us (`checkForTwin`).
 */
const maxWaiting = 8
const maxRemovedAtOnce = 8

/** Deletes files that others have replaced for long enough, a few at a run. */
export async function removeReplaced(session: Session): Promise<void> {
  const { waiting } = session.state
  const now = session.nowMs()
  const packs = waiting.filter(({ path }) => isPack(path))
  const segments = waiting.filter(({ path }) => !isPack(path))
  const surplus = new Set([...packs.slice(0, -maxWaiting), ...segments.slice(0, -maxWaiting)])
  const due = waiting.filter((file) => file.fromMs <= now || surplus.has(file)).slice(0, maxRemovedAtOnce)
  if (due.length === 0) return
  session.checkBudget()
  for (const { path } of due) await session.deps.backend.remove(path)
  const names = due.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  await session.commit({
    waiting: session.state.waiting.filter((file) => !due.includes(file)),
    retired: retire(session.state.retired, names),
  })
}

function isPack(path: string): boolean {
  return path.endsWith('.pack')
}
