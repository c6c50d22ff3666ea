import type { Random } from '@/lib/crypto/random'
import type { AppError } from '@/lib/errors/app-error'

const leastMs = 30_000
const mostMs = 3600_000
const soonMs = 5_000

/**
 * How long to wait after a failure, ms: full jitter over a range that doubles from 30 s to an hour; never
 * less than the server asked for (`params.seconds`, at most a day); soon for a folder that is locked.
 */
export function nextDelayMs(error: AppError, failures: number, random: Random): number {
  const asked = Number(error.params.seconds ?? 0) * 1000
  if (error.code === 'sync.busy' && failures < 4) return Math.max(asked, soonMs)
  const range = Math.min(mostMs, leastMs * 2 ** Math.min(failures, 10))
  const drawn = leastMs / 2 + random.next() * (range - leastMs / 2)
  return Math.min(Math.max(asked, drawn), 24 * mostMs)
}
