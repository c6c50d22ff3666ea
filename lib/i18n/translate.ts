import { en } from './en'

/** A text, or its plural forms picked by `{n}` (Intl.PluralRules). `{name}` is filled from params. */
export type Text = string | { one: string; other: string }
export type TextKey = keyof typeof en
export type TextParams = Readonly<Record<string, string | number>>
/** A language other than English may lack keys; English fills in. */
export type Catalog = Partial<Record<TextKey, Text>>

let language = 'en'
let catalog: Catalog = {}

/** Chooses the language of every later `t`. `texts` is empty for English. */
export function setLanguage(tag: string, texts: Catalog): void {
  language = tag
  catalog = texts
}

/** The BCP 47 tag in use, for Intl formatters. */
export function currentLanguage(): string {
  return language
}

/** The text of `key` in the chosen language, with `{name}` replaced. Output is plain text, never HTML. */
export function t(key: TextKey, params: TextParams = {}): string {
  const text: Text = catalog[key] ?? en[key]
  const template = typeof text === 'string' ? text : pluralForm(text, params['n'])
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? value.toLocaleString(language) : value
  })
}

function pluralForm(text: { one: string; other: string }, n: string | number | undefined): string {
  return new Intl.PluralRules(language).select(Number(n ?? 0)) === 'one' ? text.one : text.other
}
