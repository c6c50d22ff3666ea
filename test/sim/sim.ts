import { useQuickHash } from './quick-hash'
import { runSchedule, type Tally } from './run-schedule'

/** `npm run sim:sync -- --schedules N --seed S`: N schedules from seed S on; exits 1 if one fails.
 * `--trace WORD` prints what happened to files and cursors that the word occurs in. */
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
const total = new Map<string, number>()
let failed = 0
for (let seed = first; seed < first + count && failed < most; seed += 1) {
  const { findings, tally } = await runSchedule(seed, trace).catch((error: unknown) => ({
    findings: { lost: [], undone: [], apart: [String(error instanceof Error ? error.stack : error)] },
    tally: undefined,
  }))
  addTally(tally)
  if (findings.lost.length + findings.undone.length + findings.apart.length === 0) continue
  failed += 1
  console.log(`seed ${seed}:`, JSON.stringify(findings, undefined, 1).slice(0, 700))
  console.log(`  replay: npm run sim:sync -- --seed ${seed}`)
}
const seconds = ((Date.now() - startMs) / 1000).toFixed(1)
console.log(`${count} schedules from seed ${first} in ${seconds} s`)
console.log([...total].map(([name, value]) => `${name} ${value}`).join(', '))
console.log(failed === 0 ? '0 edits lost, 0 deletions undone, 0 devices apart' : `${failed} schedules FAILED`)
process.exitCode = failed === 0 ? 0 : 1

function addTally(tally: Tally | undefined): void {
  for (const [name, value] of Object.entries(tally ?? {})) total.set(name, (total.get(name) ?? 0) + value)
}
