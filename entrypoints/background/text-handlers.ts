import { pickLanguage } from '@/lib/i18n/languages'
import type { MessageHandlers } from '@/lib/messages/server'
import { readTexts } from '@/lib/platform/load-language'

/** What the bar beside a selection shows, and the errors that it may have to say. */
const shownInPages = /^(?:mark|common|error)\./

export function makeTextHandlers(): Pick<MessageHandlers, 'texts.read'> {
  return {
    'texts.read': async () => {
      const { language } = pickLanguage(navigator.languages)
      if (language === 'en') return {}
      const texts = Object.entries(await readTexts(language))
      return Object.fromEntries(
        texts.flatMap(([key, text]) => (text && shownInPages.test(key) ? [[key, text]] : [])),
      )
    },
  }
}
