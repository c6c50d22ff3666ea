/** The languages that Clipfile speaks; English stands in the code, the others in `public/texts`. */
export const languages = ['en', 'de', 'es', 'fr', 'ja'] as const
export type Language = (typeof languages)[number]

export interface ChosenLanguage {
  /** Whose texts are shown. */
  language: Language
  /** The BCP 47 tag by which dates and numbers are written: the user's own, with its region. */
  tag: string
}

/**
 * The first of the user's languages, best first (`navigator.languages`), that Clipfile speaks; English
 * where it speaks none. "Lookup" of RFC 4647, section 3.4: `de-AT` is served by `de`.
 */
export function pickLanguage(preferred: readonly string[]): ChosenLanguage {
  for (const tag of preferred) {
    const language = languages.find((each) => each === tag.toLowerCase().split('-')[0])
    if (language) return { language, tag }
  }
  return { language: 'en', tag: 'en' }
}
