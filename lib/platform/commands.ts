import { browser } from './browser'

/** Register synchronously: a key press may be what wakes the background. `name` as in the manifest. */
export function onCommand(listener: (name: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) listener(name, tab.id)
  })
}
