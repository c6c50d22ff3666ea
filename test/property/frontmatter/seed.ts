import { isLongRun } from '../../support/shared'

/** Seed of this run, from `SEED` where one is to be replayed; printed, so that every failure can be. */
export const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
console.log(`seed ${seed} (replay with SEED=${seed})`)

/** How many cases a property meets: a sample, or all in the long run. */
export function runs(sample: number, full: number): { seed: number; numRuns: number } {
  return { seed, numRuns: isLongRun ? full : sample }
}
