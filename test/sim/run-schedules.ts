import { isClean, runSchedule } from './run-schedule'
import type { Tally } from './tally'

export interface SchedulesResult {
  /** A failed schedule as text, with its seed. */
  failures: string[]
  tally: ReadonlyMap<string, number>
}

/** Schedules one after the other from a seed on; stops after `most` failures. */
export async function runSchedules(
  first: number,
  count: number,
  most = 10,
  trace: (line: string) => void = () => {},
): Promise<SchedulesResult> {
  const failures: string[] = []
  const tally = new Map<string, number>()
  for (let seed = first; seed < first + count && failures.length < most; seed += 1) {
    try {
      const result = await runSchedule(seed, trace)
      addTally(tally, result.tally)
      if (isClean(result.findings)) continue
      failures.push(`seed ${seed}: ${JSON.stringify(result.findings, undefined, 1).slice(0, 700)}`)
    } catch (error) {
      const text = String(error instanceof Error ? error.stack : error)
      failures.push(`seed ${seed}: ${JSON.stringify({ lost: [], undone: [], apart: [text] }, undefined, 1)}`)
    }
  }
  return { failures, tally }
}

function addTally(total: Map<string, number>, tally: Tally): void {
  for (const [name, value] of Object.entries(tally)) total.set(name, (total.get(name) ?? 0) + value)
}
