import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtension } from '../lib/build-extension'
import { setupBrowsers } from '../setup-browsers/install'
import { steps } from './projects'
import { type ProjectResult, runProject } from './run-project'

// npm test [-- FILTER...]; --long takes full counts where a sample is enough for every day.
const filters = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const isLong = process.argv.includes('--long')

const started = Date.now()
const folder = await mkdtemp(join(tmpdir(), 'clipfile-test-'))
const leftOutFile = join(folder, 'left-out.txt')
const results: ProjectResult[] = []
const leftOut: string[] = []
try {
  const browsers = await setupBrowsers(['chromium', 'firefox'])
  const hasChromium = browsers.includes('chromium')
  if (!browsers.includes('firefox')) leftOut.push('left out: everything in Firefox (no Firefox found)')
  if (!hasChromium) leftOut.push('left out: everything in a browser (no Chromium found)')
  await buildExtension(browsers, folder)
  const env = {
    CLIPFILE_OUT: folder,
    CLIPFILE_LEFT_OUT: leftOutFile,
    ...(isLong ? { CLIPFILE_LONG: '1' } : {}),
    ...(browsers.length === 1 && browsers[0] ? { CLIPFILE_BROWSER: browsers[0] } : {}),
  }
  for (const step of steps) {
    const projects = step.filter(({ needsBrowser }) => hasChromium || !needsBrowser)
    console.log(`\n${projects.map(({ name }) => name).join(', ')}`)
    const done = await Promise.all(projects.map((project) => runProject(project, filters, env)))
    results.push(...done)
    leftOut.push(...done.flatMap(({ skipped }) => skipped.map((name) => `left out: ${name} (skipped)`)))
  }
  // On a machine that nobody watches a missing browser is a failure.
  if (process.env.CI && browsers.length < 2) results.push({ passed: 0, failed: 1, skipped: [] })
} finally {
  if (existsSync(leftOutFile)) leftOut.push(...readFileSync(leftOutFile, 'utf8').trim().split('\n'))
  await rm(folder, { recursive: true, force: true })
}

const sum = (pick: (result: ProjectResult) => number) =>
  results.reduce((total, result) => total + pick(result), 0)
const passed = sum((result) => result.passed)
const failed = sum((result) => result.failed)
if (leftOut.length > 0) console.log(`\n${[...new Set(leftOut)].join('\n')}`)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`)
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
