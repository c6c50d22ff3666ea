import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtension } from '../lib/build-extension'
import { commandStep } from './command-step'
import { lintAddon } from './lint-addon'
import { measureSizes } from './measure-sizes'
import type { Step } from './step'

const out = await mkdtemp(join(tmpdir(), 'clipfile-check-'))
const steps: Step[] = [
  commandStep('format and lint (Biome)', '@biomejs/biome', [
    'ci',
    '.',
    '--colors=off',
    '--diagnostic-level=warn',
    '--max-diagnostics=none',
  ]),
  commandStep('lint with types (oxlint)', 'oxlint', ['--type-aware', '--deny-warnings']),
  commandStep('types (tsc)', 'typescript#tsc', ['--noEmit']),
  commandStep('nothing unused (knip)', 'knip', []),
  commandStep('architecture, texts, documents', 'vitest', [
    'run',
    '--project',
    'unit',
    'test/unit/architecture',
  ]),
  {
    name: 'builds for both browsers',
    run: async () => {
      await buildExtension(['chromium', 'firefox'], out)
      return { problems: [] }
    },
  },
  { name: 'size budgets, gzip (Chromium)', run: async () => measureSizes(join(out, 'chrome-mv3')) },
  { name: 'size budgets, gzip (Firefox)', run: async () => measureSizes(join(out, 'firefox-mv3')) },
  { name: 'web-ext lint', run: () => lintAddon(join(out, 'firefox-mv3')) },
]

let failed = 0
try {
  for (const { name, run } of steps) {
    const started = Date.now()
    const { note, problems } = await run().catch((error: unknown) => ({
      note: undefined,
      problems: [String(error)],
    }))
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)${note ? `: ${note}` : ''}`)
    for (const problem of problems) console.log(problem)
    if (problems.length > 0) failed += 1
  }
} finally {
  await rm(out, { recursive: true, force: true })
}
console.log(`${steps.length - failed} checks passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
