import { type Language, pickLanguage } from '@/lib/i18n/languages'
import { type Catalog, setLanguage, type TextKey, t } from '@/lib/i18n/translate'
import { textsSchema } from '@/lib/messages/text-messages'

/**
 * Chooses the language of a page of the extension by the user's list of languages, before its first text is
 * made, and gives the page a title in it. English needs no loading. Never rejects: where the texts cannot
 * be read, English is shown.
 */
export async function loadLanguage(title: TextKey): Promise<void> {
  if (!(await speak(readTexts))) return
  document.documentElement.lang = pickLanguage(navigator.languages).language
  document.title = `${t('common.appName')}: ${t(title)}`
}

/** The texts of a language other than English, from the extension's own files. */
export async function readTexts(language: Language): Promise<Catalog> {
  const answer = await fetch(`/texts/${language}.json`)
  return textsSchema.parse(await answer.json())
}

/** Whether another language than English is spoken now. */
export async function speak(read: (language: Language) => Promise<Catalog>): Promise<boolean> {
  const { language, tag } = pickLanguage(navigator.languages)
  try {
    setLanguage(tag, language === 'en' ? {} : await read(language))
    return language !== 'en'
  } catch (error) {
    console.warn('Clipfile: the texts could not be read', error)
    return false
  }
}
