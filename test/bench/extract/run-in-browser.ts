import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { z } from '@/lib/record/zod'
import { compileEarly } from '@/scripts/build/compile-early'
import { projectRoot } from '@/test/support/paths'
import { benchFolder } from './sources'

const fieldSchema = z.looseObject({
  n: z.number(),
  f1: z.number().nullish(),
  exactInstant: z.number().nullish(),
})
const reportSchema = z
  .looseObject({
    ms: z.object({ n: z.number(), median: z.number(), p95: z.number(), max: z.number() }),
    errors: z.array(z.string()),
  })
  .catchall(z.record(z.string(), fieldSchema))
export type BrowserReport = z.infer<typeof reportSchema>

/** Bundles an entry (minified, ours compiled early, as it is injected) and returns its size gzipped. */
export async function bundleEntry(name: string, outfile: string): Promise<number> {
  await build({
    entryPoints: [join(projectRoot, 'test/bench/extract', `${name}-entry.ts`)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    outfile,
    alias: { '@': projectRoot },
    logLevel: 'error',
  })
  if (name === 'ours') writeFileSync(outfile, compileEarly(readFileSync(outfile, 'utf8')))
  return gzipSync(readFileSync(outfile)).length
}

/** Runs the shared bench on a bundle; its table goes to `<report>.txt` beside the JSON. */
export async function runInBrowser(
  bundle: string,
  report: string,
  options: readonly string[],
): Promise<BrowserReport> {
  await promisify(execFile)(
    process.execPath,
    [
      join(benchFolder, 'bench.mjs'),
      '--bundle',
      bundle,
      '--global',
      'extractPeer',
      '--json',
      report,
      ...options,
    ],
    { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 },
  )
  return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
}
