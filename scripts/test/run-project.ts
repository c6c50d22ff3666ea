import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runPackage } from '../lib/run-command'
import type { Project } from './projects'

/** What Vitest's JSON reporter writes, as far as it is read here. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

export interface ProjectResult {
  passed: number
  failed: number
  skipped: string[]
}

export async function runProject(
  project: Project,
  filters: readonly string[],
  env: Record<string, string>,
): Promise<ProjectResult> {
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-report-'))
  const report = join(folder, 'report.json')
  try {
    const args = [
      'run',
      ...project.args,
      ...filters,
      ...(filters.length > 0 ? ['--passWithNoTests'] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ]
    const { code } = await runPackage('vitest', args, { show: true, env })
    const result = readReport(report)
    // An error outside of any test, and a run that finds no test, must not pass unseen.
    const isEmpty = result.passed + result.failed === 0 && filters.length === 0
    if ((code !== 0 && result.failed === 0) || isEmpty) return { ...result, failed: result.failed + 1 }
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function readReport(path: string): ProjectResult {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
  const files = reportSchema.parse(JSON.parse(text)).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  // A file that cannot be loaded has no tests and fails as a whole.
  const broken = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  }
}
