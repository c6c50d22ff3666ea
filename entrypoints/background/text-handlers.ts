import { pickLanguage } from '@/lib/i18n/languages'
import type { MessageHandlers } from '@/lib/messages/server'
import { withChoice } from '@/lib/platform/chosen-language'
import { readTexts } from '@/lib/platform/load-language'
import type { BackgroundServices } from './services'

/** What the bar beside a selection shows, and the errors that it may have to say. */
const shownInPages = /^(?:mark|common|error)\./

export function makeTextHandlers({ settings }: BackgroundServices): Pick<MessageHandlers, 'texts.read'> {
  return {
    'texts.read': async () => {
      const { language, tag } = pickLanguage(withChoice((await settings.read()).language))
      const texts = Object.entries(await readTexts(language)).flatMap(([key, text]) =>
        text && shownInPages.test(key) ? [[key, text] as const] : [],
      )
      return { tag, texts: Object.fromEntries(texts) }
    },
  }
}
