import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundleSim } from './bundle-sim'
import { mutants } from './mutants'

/**
 * `npm run test:mutants [-- --schedules N]`: the shipped engine must pass N schedules (400), and every
 * mutant of it must fail within them. `--only WORD` runs those whose name holds the word.
 */
const run = promisify(execFile)
const schedules = optionOf('--schedules') ?? '400'
const only = optionOf('--only') ?? ''
const folder = await mkdtemp(join(tmpdir(), 'clipfile-mutants-'))
let survivors = 0
try {
  if (only === '') await expectOutcome('the shipped engine', undefined, true)
  for (const mutant of mutants.filter(({ name }) => name.includes(only))) {
    await expectOutcome(mutant.name, mutant, false)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(`${mutants.length} mutants, ${survivors} not as expected`)
process.exitCode = survivors === 0 ? 0 : 1

async function expectOutcome(name: string, mutant: (typeof mutants)[number] | undefined, isPass: boolean) {
  const file = join(folder, 'sim.mjs')
  await bundleSim(file, mutant)
  const first = String(mutant?.seed ?? 1)
  const options = ['--seed', first, '--schedules', schedules, '--stop', '1']
  const found = await run('node', [file, ...options], { timeout: 600_000 })
    .then(() => undefined)
    .catch((error: unknown) => describe(error))
  const isAsExpected = (found === undefined) === isPass
  if (!isAsExpected) survivors += 1
  console.log(
    `${isAsExpected ? 'ok' : 'NOT AS EXPECTED'}  ${name}: ${found ?? `passes ${schedules} schedules`}`,
  )
}

function describe(error: unknown): string {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  const seed = /seed (\d+):/.exec(output)?.[1] ?? '?'
  const kinds = ['lost', 'undone', 'apart'].filter((kind) => new RegExp(`"${kind}": \\[\\s*"`).test(output))
  return `caught at seed ${seed} (${kinds.join(', ') || 'it broke down'})`
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
