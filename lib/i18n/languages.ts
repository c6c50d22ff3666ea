/** The languages that Clipfile speaks, by their own names. English stands in the code, the others in `public/texts`. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
} as const
export type Language = keyof typeof languageNames

export interface ChosenLanguage {
  /** Whose texts are shown. */
  language: Language
  /** The BCP 47 tag by which dates and numbers are written: with the user's region, where it is known. */
  tag: string
}

/**
 * The first of the user's languages, best first, that Clipfile speaks; English where it speaks none.
 * "Lookup" of RFC 4647, section 3.4: `de-AT` is served by `de`. What is no tag is passed over.
 */
export function pickLanguage(tags: readonly string[]): ChosenLanguage {
  const preferred = tags.filter(isWellFormed)
  const language = preferred.map(baseOf).find(isLanguage) ?? 'en'
  const own = preferred.filter((tag) => baseOf(tag) === language)
  return { language, tag: own.find((tag) => tag.includes('-')) ?? own[0] ?? language }
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languageNames, tag)
}

/** What is no tag of BCP 47 would make every formatter throw. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
