import { setLanguage } from '@/lib/i18n/translate'
import { sendMessage } from './message-port'

/** `loadLanguage` for a content script, which cannot read the extension's files and asks the background. */
export async function loadPageLanguage(): Promise<void> {
  try {
    const { tag, texts } = await sendMessage('texts.read', {})
    setLanguage(tag, texts)
  } catch (error) {
    console.warn('Clipfile: the texts could not be read', error)
  }
}
