import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './paths'

/** Says, here and at the end of `npm test`, what a run left out and why. */
export function noteLeftOut(what: string, why: string): void {
  const line = `left out: ${what} (${why})`
  console.log(line)
  const file = process.env.CLIPFILE_LEFT_OUT
  if (file !== undefined) appendFileSync(file, `${line}\n`)
}

/**
 * Path of the larger test data that lie beside the project, or undefined where they are missing;
 * tests then pass on their own fixtures, and the run says what it left out.
 */
export function findShared(path: string, neededFor: string): string | undefined {
  const found = join(projectRoot, '..', 'shared', path)
  if (existsSync(found)) return found
  noteLeftOut(neededFor, `no ../shared/${path}`)
  return undefined
}

/** Full counts in `npm run test:long`, a sample in `npm test`. */
export const isLongRun = process.env.CLIPFILE_LONG === '1'
