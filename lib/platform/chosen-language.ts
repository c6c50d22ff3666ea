/** Where the user's choice is mirrored, so that a page has it before its first text. */
const key = 'clipfile:language'

/** The user's languages, best first: the one chosen in Options, then those of the browser. */
export function preferredLanguages(): readonly string[] {
  return withChoice(localStorage.getItem(key))
}

/** The same where there is no mirror: in the background. `auto` and null choose none. */
export function withChoice(choice: string | null): readonly string[] {
  return choice === null || choice === 'auto' ? navigator.languages : [choice, ...navigator.languages]
}

/** Mirrors the setting for the pages that are opened next; whether it has changed. */
export function mirrorLanguage(choice: string): boolean {
  const before = localStorage.getItem(key) ?? 'auto'
  localStorage.setItem(key, choice)
  return before !== choice
}
