import type { BrowserName } from '../../test/support/view'
import { runPackage } from './run-command'

/** Builds the extension into `out` (`chrome-mv3` and `firefox-mv3` in it). */
export async function buildExtension(browsers: readonly BrowserName[], out: string): Promise<void> {
  for (const browser of browsers) {
    const args = browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build']
    const { code, output } = await runPackage('wxt', args, { env: { CLIPFILE_OUT: out } })
    if (code !== 0) throw new Error(`The build for ${browser} failed:\n${output}`)
  }
}
