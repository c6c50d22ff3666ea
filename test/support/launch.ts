import { launchChromium } from './chromium'
import { launchFirefox } from './firefox'
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './view'

export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options)
}
