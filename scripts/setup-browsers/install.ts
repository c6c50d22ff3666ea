import { existsSync } from 'node:fs'
import { findBrowser } from '../../test/support/paths'
import type { BrowserName } from '../../test/support/view'
import { runCommand } from '../lib/run-command'

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }
const isDebian = (): boolean => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
const isRoot = (): boolean => process.getuid?.() === 0

/**
 * Finds the browsers; on Debian as root it installs what is missing, elsewhere it says in one line what
 * to install. Answers those that are there.
 */
export async function setupBrowsers(wanted: readonly BrowserName[]): Promise<BrowserName[]> {
  const missing = wanted.filter((browser) => findBrowser(browser) === undefined)
  if (missing.length > 0) {
    const packages = missing.map((browser) => debianPackages[browser])
    if (isDebian() && isRoot()) await installPackages(packages)
    else console.log(adviceFor(missing, packages))
  }
  return wanted.filter((browser) => findBrowser(browser) !== undefined)
}

async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} from Debian`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { code, output } = await runCommand('apt-get', args, { env })
    if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`)
  }
}

function adviceFor(missing: readonly BrowserName[], packages: readonly string[]): string {
  const paths = missing.map((browser) => `${browser.toUpperCase()}=PATH`).join(' ')
  return isDebian()
    ? `Not found: ${missing.join(', ')}. Run "sudo apt-get install ${packages.join(' ')}", or name them with ${paths}.`
    : `Not found: ${missing.join(', ')}. Install ${missing.map(nameOf).join(' and ')}, or name them with ${paths}.`
}

const nameOf = (browser: BrowserName): string =>
  browser === 'chromium' ? 'Chromium, Chrome or Edge 140 or later' : 'Firefox 140 or later'
