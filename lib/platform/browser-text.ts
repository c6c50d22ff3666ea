import { browser } from './browser'

/** Names from `public/_locales`, for what the browser itself shows: menus, the button, the shortcut. */
export type BrowserTextKey =
  | 'menuSavePage'
  | 'menuSaveLink'
  | 'menuLinkAsCoverage'
  | 'menuHighlight'
  | 'menuPanel'

export function browserText(key: BrowserTextKey): string {
  return browser.i18n.getMessage(key)
}
