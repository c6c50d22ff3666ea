/** Where the user's choice is mirrored, so that a page has it before its first text. */
const key = 'clipfile:language'

/** The user's languages, best first: the one chosen in Options, then those of the browser. */
export function preferredLanguages(): readonly string[] {
  return withChoice(mirroredLanguage())
}

/** The same where there is no mirror: in the background. `auto` chooses none. */
export function withChoice(choice: string): readonly string[] {
  return choice === 'auto' ? navigator.languages : [choice, ...navigator.languages]
}

export function mirroredLanguage(): string {
  return localStorage.getItem(key) ?? 'auto'
}

/** Mirrors the setting for the pages that are opened next. */
export function mirrorLanguage(choice: string): void {
  localStorage.setItem(key, choice)
}
