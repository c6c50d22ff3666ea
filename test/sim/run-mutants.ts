import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { bundleSim } from './bundle-sim'
import type { Mutant } from './mutant'
import { mutants } from './mutants'

/**
 * `npm run test:mutants [-- --schedules N]`: the shipped engine must pass N schedules (400), and every
 * mutant of it must fail within them, or in the unit tests that it names. `--only WORD` runs those whose name holds the word.
 */
const run = promisify(execFile)
const schedules = optionOf('--schedules') ?? '400'
const only = optionOf('--only') ?? ''
const folder = await mkdtemp(join(tmpdir(), 'clipfile-mutants-'))
let survivors = 0
const resultsSchema = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
})

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
  if (mutant?.tests !== undefined) {
    const title = await findFailingTest(mutant)
    report(name, title === undefined ? undefined : `caught by "${title}"`, isPass, 'its unit tests')
    return
  }
  const file = join(folder, 'sim.mjs')
  await bundleSim(file, mutant)
  const first = String(mutant?.seed ?? 1)
  const options = ['--seed', first, '--schedules', schedules, '--stop', '1']
  const found = await run('node', [file, ...options], { timeout: 600_000 })
    .then(() => undefined)
    .catch((error: unknown) => describe(error))
  report(name, found, isPass, `${schedules} schedules`)
}

function report(name: string, found: string | undefined, isPass: boolean, what: string): void {
  const isAsExpected = (found === undefined) === isPass
  if (!isAsExpected) survivors += 1
  console.log(`${isAsExpected ? 'ok' : 'NOT AS EXPECTED'}  ${name}: ${found ?? `passes ${what}`}`)
}

/** The unit test that fails with the mutant; undefined where all pass. Throws where none ran. */
async function findFailingTest({ name }: Mutant): Promise<string | undefined> {
  const config = fileURLToPath(new URL('mutant.config.ts', import.meta.url))
  const output = join(folder, 'results.json')
  const options = ['vitest', 'run', '--config', config, '--reporter', 'json', '--outputFile', output]
  // Fails where a test does, which is what is hoped for.
  await run('npx', options, { env: { ...process.env, CLIPFILE_MUTANT: name } }).catch(() => undefined)
  const { testResults } = resultsSchema.parse(JSON.parse(await readFile(output, 'utf8')))
  await rm(output)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  if (tests.length === 0) throw new Error(`mutant "${name}": none of its tests ran`)
  return tests.find(({ status }) => status === 'failed')?.title
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
