import { addonId } from './firefox-profile'

/** Ends the event page at once, as Firefox does with one that is idle, whatever it is about to do. */
export const terminateScript = `
  const extension = WebExtensionPolicy.getByID('${addonId}').extension
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`
