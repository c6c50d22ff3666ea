/** Milliseconds in which several changes are followed by one reading. */
const gatherTime = 120
/** A reading is followed by a rest this many times as long. */
export const restReadings = 9

export interface Follower {
  /** Something changed. */
  note(): void
  stop(): void
}

/**
 * Reads after changes: soon after the first one, and while they go on coming (a bulk change, a first sync) no more
 * than a tenth of the time, since whoever writes waits for readings (a topic to 1,000 records beside an open list of
 * 100,000: 3.1 s when each of its twenty transactions was followed). The last change is always followed. `read` never rejects.
 */
export function createFollower(read: () => Promise<unknown>): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReading = false
  let isWanted = false
  let isStopped = false
  let restUntil = 0

  const follow = async () => {
    timer = undefined
    isReading = true
    const from = performance.now()
    await read()
    const end = performance.now()
    restUntil = end + restReadings * (end - from)
    isReading = false
    if (isWanted && !isStopped) plan()
  }
  const plan = () => {
    isWanted = isReading
    if (isReading) return
    timer ??= setTimeout(() => void follow(), Math.max(gatherTime, restUntil - performance.now()))
  }
  return {
    note: plan,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
