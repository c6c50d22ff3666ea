import { retire } from './put-marker'
import type { Session } from './session'

/** More replaced files than this do not wait their time: our folder is listed at every upload. */
const maxWaiting = 8
const maxRemovedAtOnce = 8

/** Deletes files that others have replaced for long enough, a few at a run. */
export async function removeReplaced(session: Session): Promise<void> {
  const { waiting } = session.state
  const now = session.nowMs()
  const surplus = waiting.length - maxWaiting
  const due = waiting
    .filter(({ fromMs }, index) => fromMs <= now || index < surplus)
    .slice(0, maxRemovedAtOnce)
  if (due.length === 0) return
  session.checkBudget()
  for (const { path } of due) await session.deps.backend.remove(path)
  const names = due.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  await session.commit({
    waiting: session.state.waiting.filter((file) => !due.includes(file)),
    retired: retire(session.state.retired, names),
  })
}
