import { browser } from './browser'

export interface Shortcut {
  name: string
  /** As the browser writes it, `Alt+Shift+S`; undefined: none is set. */
  keys: string | undefined
}

/** The extension's keyboard shortcuts as the user has them. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.flatMap(({ name, shortcut }) => (name ? [{ name, keys: shortcut || undefined }] : []))
}

/** Opens the browser's page for shortcuts. Chromium opens it by its address; Firefox (137 and later) by a call. */
export async function openShortcutSettings(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
