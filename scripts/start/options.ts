import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { sampleFolder, samplePage } from '../../test/support/sample-site'
import type { BrowserName } from '../../test/support/view'

export interface StartOptions {
  browser: BrowserName
  isHeadless: boolean
  /** A page of the web, or a file whose folder is served on loopback. */
  target: { kind: 'web'; url: string } | { kind: 'file'; folder: string; name: string }
}

export const usage = `npm start [-- [--headless] [--firefox] [URL-or-FILE]]
  opens a browser with the extension on a sample article, or on the page that is named;
  --headless, or no display: drives it by itself and prints what it exports`

export function readStartOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions | undefined {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const [target, ...rest] = args.filter((arg) => !arg.startsWith('--'))
  if (rest.length > 0 || flags.some((flag) => !['--headless', '--firefox'].includes(flag))) return undefined
  const found = readTarget(target)
  if (!found) return undefined
  return {
    browser: flags.includes('--firefox') ? 'firefox' : 'chromium',
    isHeadless: flags.includes('--headless') || !hasDisplay(env),
    target: found,
  }
}

function readTarget(target: string | undefined): StartOptions['target'] | undefined {
  if (target === undefined) return { kind: 'file', folder: sampleFolder, name: samplePage }
  if (/^https?:\/\//i.test(target)) return { kind: 'web', url: target }
  const path = resolve(target)
  return existsSync(path) ? { kind: 'file', folder: dirname(path), name: basename(path) } : undefined
}

const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY)
