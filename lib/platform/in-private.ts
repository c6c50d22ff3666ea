import { browser } from './browser'

/** Whether this page of the extension itself runs in a private window (Firefox; Chromium's never do, `incognito: spanning`). */
export function isPrivateContext(): boolean {
  return browser.extension?.inIncognitoContext ?? false
}
