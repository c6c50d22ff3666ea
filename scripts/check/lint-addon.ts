import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { runPackage } from '../lib/run-command'
import type { StepResult } from './step'

const messageSchema = z.object({ code: z.string(), message: z.string(), file: z.string().optional() })
const reportSchema = z.object({ errors: z.array(messageSchema), warnings: z.array(messageSchema) })
const listSchema = z.array(
  z.object({ code: z.string(), file: z.string(), count: z.number().int(), reason: z.string() }),
)

/** Built files carry a hash in their names, which says nothing. */
const plainName = (file: string | undefined): string => (file ?? '').replace(/-[\w-]{8}(?=\.\w+$)/, '')

/** `web-ext lint` of the built Firefox extension: no errors, and exactly the warnings that are listed with their reason. */
export async function lintAddon(build: string): Promise<StepResult> {
  const { output } = await runPackage('web-ext', [
    'lint',
    '--source-dir',
    build,
    '--output',
    'json',
    '--no-config-discovery',
  ])
  const start = output.indexOf('{')
  if (start < 0) return { problems: [output] }
  const report = reportSchema.parse(JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)))
  const listed = listSchema.parse(
    JSON.parse(readFileSync(new URL('./web-ext-warnings.json', import.meta.url), 'utf8')),
  )
  const found = new Map<string, number>()
  for (const { code, file } of report.warnings) {
    const key = `${code} in ${plainName(file)}`
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  const expected = new Map(listed.map(({ code, file, count }) => [`${code} in ${file}`, count]))
  const keys = [...new Set([...found.keys(), ...expected.keys()])]
  return {
    note: `${report.errors.length} errors, ${report.warnings.length} warnings, all listed with their reason`,
    problems: [
      ...report.errors.map(({ code, message, file }) => `error ${code} in ${file ?? ''}: ${message}`),
      ...keys
        .filter((key) => found.get(key) !== expected.get(key))
        .map((key) => `warning ${key}: ${found.get(key) ?? 0} times, listed ${expected.get(key) ?? 0} times`),
    ],
  }
}
