import { useQuickHash } from './quick-hash'
import { runSchedules } from './run-schedules'

/**
 * One process of `npm run sim:sync` (`sim-many.ts`): `--schedules N --seed S` runs N schedules from seed S on and
 * exits 1 if one fails. `--trace WORD` prints what happened to files and cursors that the word occurs in, `--json 1`
 * the result as JSON alone (then always 0).
 */
const options = new Map<string, string>()
for (let index = 2; index < process.argv.length; index += 2) {
  options.set(process.argv[index] ?? '', process.argv[index + 1] ?? '')
}
const isReplay = options.has('--seed') && !options.has('--schedules')
const count = Number(options.get('--schedules') ?? (isReplay ? 1 : 2000))
const first = Number(options.get('--seed') ?? 1)
const word = options.get('--trace')
const trace = (line: string) => {
  if (word !== undefined && line.includes(word)) console.log(line)
}
const most = Number(options.get('--stop') ?? 10)
useQuickHash()
const startMs = Date.now()
const { failures, tally } = await runSchedules(first, count, most, trace)
if (options.has('--json')) console.log(JSON.stringify({ failures, tally: [...tally] }))
else printResult()

function printResult(): void {
  for (const failure of failures) {
    console.log(failure)
    console.log(`  replay: npm run sim:sync -- --seed ${/\d+/.exec(failure)?.[0] ?? ''}`)
  }
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1)
  console.log(`${count} schedules from seed ${first} in ${seconds} s`)
  console.log([...tally].map(([name, value]) => `${name} ${value}`).join(', '))
  const failed = failures.length
  console.log(
    failed === 0 ? '0 edits lost, 0 deletions undone, 0 devices apart' : `${failed} schedules FAILED`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}
