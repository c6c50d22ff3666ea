import { expect, test } from 'vitest'
import { useQuickHash } from '../../sim/quick-hash'
import { runSchedules } from '../../sim/run-schedules'

// Half of the 2,000 schedules of every test run; the other half runs beside it. `npm run sim:sync` runs more,
// and one again by its seed. CLIPFILE_SEED moves the range.
const count = 1000
const first = Number(process.env.CLIPFILE_SEED ?? 1) + 1000

test('nothing is lost, nothing comes back, and all browsers agree', async () => {
  useQuickHash()
  const { failures, tally } = await runSchedules(first, count, 3)
  expect(failures).toEqual([])
  // A simulation in which nothing goes wrong would show nothing.
  for (const name of ['crashes', 'torn', 'lostAnswers', 'packs', 'clones', 'emptied', 'rotations', 'races']) {
    expect(tally.get(name) ?? 0, name).toBeGreaterThan(10)
  }
}, 900_000)
