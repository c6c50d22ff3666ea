import { speak } from './load-language'
import { sendMessage } from './message-port'

/** `loadLanguage` for a content script, which cannot read the extension's files and asks the background. */
export function loadPageLanguage(): Promise<boolean> {
  return speak(() => sendMessage('texts.read', {}))
}
