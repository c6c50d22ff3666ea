import { type Language, pickLanguage } from '@/lib/i18n/languages'
import { type Catalog, setLanguage, type TextKey, t } from '@/lib/i18n/translate'
import { textsSchema } from '@/lib/messages/text-messages'
import { preferredLanguages } from './chosen-language'

/**
 * Chooses the language of a page of the extension, before its first text is made; `title` names the page
 * in it. English needs no loading. Never rejects: where the texts cannot be read, English is shown.
 */
export async function loadLanguage(title?: TextKey): Promise<void> {
  const { language, tag } = pickLanguage(preferredLanguages())
  try {
    setLanguage(tag, await readTexts(language))
    if (language === 'en') return
    document.documentElement.lang = language
    if (title) document.title = `${t('common.appName')}: ${t(title)}`
  } catch (error) {
    console.warn('Clipfile: the texts could not be read', error)
  }
}

/** The texts of a language, from the extension's own files; English stands in the code. */
export async function readTexts(language: Language): Promise<Catalog> {
  if (language === 'en') return {}
  const answer = await fetch(`/texts/${language}.json`)
  return textsSchema.parse(await answer.json())
}
