import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { bundleSim } from './bundle-sim'

/**
 * `npm run sim:sync -- --schedules N --seed S`: the schedules of `sim.ts` in blocks, one process a core, so that
 * 100,000 of them take an hour and not the night. Failures are printed as they are found; exits 1 if there is one.
 * Up to a block runs in one process, and so does a replay (`--seed S` alone, `--trace WORD`).
 */
const blockSize = 500
/** Much of a schedule is short-lived: 8% quicker with more room for it. */
const quickly = ['--max-semi-space-size=64']
const run = promisify(execFile)
const blockSchema = z.object({
  failures: z.array(z.string()),
  tally: z.array(z.tuple([z.string(), z.number()])),
})
const args = process.argv.slice(2)
const count = Number(optionOf('--schedules') ?? (args.includes('--seed') ? 1 : 2000))
const first = Number(optionOf('--seed') ?? 1)
const folder = await mkdtemp(join(tmpdir(), 'clipfile-sim-'))
const file = join(folder, 'sim.mjs')
try {
  await bundleSim(file)
  process.exitCode = count > blockSize ? await runBlocks() : await runOne()
} finally {
  await rm(folder, { recursive: true, force: true })
}

function runOne(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function runBlocks(): Promise<number> {
  const startMs = Date.now()
  const tally = new Map<string, number>()
  let next = first
  let done = 0
  let failed = 0
  const work = async () => {
    while (next < first + count) {
      const seed = next
      const size = Math.min(blockSize, first + count - seed)
      next += size
      const block = await runBlock(seed, size)
      for (const [name, value] of block.tally) tally.set(name, (tally.get(name) ?? 0) + value)
      for (const failure of block.failures) {
        console.log(`${failure}\n  replay: npm run sim:sync -- --seed ${/\d+/.exec(failure)?.[0] ?? ''}`)
      }
      failed += block.failures.length
      done += size
      console.log(
        `${done} of ${count} done (${seed} to ${seed + size - 1}), ${failed} failed, ${seconds(startMs)} s`,
      )
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  console.log(`${count} schedules from seed ${first} in ${seconds(startMs)} s`)
  console.log([...tally].map(([name, value]) => `${name} ${value}`).join(', '))
  console.log(
    failed === 0 ? '0 edits lost, 0 deletions undone, 0 devices apart' : `${failed} schedules FAILED`,
  )
  return failed === 0 ? 0 : 1
}

async function runBlock(seed: number, size: number): Promise<z.infer<typeof blockSchema>> {
  const options = ['--seed', String(seed), '--schedules', String(size), '--stop', String(size), '--json', '1']
  const { stdout } = await run(process.execPath, [...quickly, file, ...options], { maxBuffer: 2 ** 28 })
  return blockSchema.parse(JSON.parse(stdout))
}

function seconds(startMs: number): string {
  return ((Date.now() - startMs) / 1000).toFixed(1)
}

function optionOf(name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}
