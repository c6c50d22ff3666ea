import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '@/lib/i18n/en'
import { languageNames } from '@/lib/i18n/languages'
import type { Text } from '@/lib/i18n/translate'
import { textsSchema } from '@/lib/messages/text-messages'
import { z } from '@/lib/record/zod'
import { projectRoot } from '@/test/support/paths'

const translated = Object.keys(languageNames).filter((language) => language !== 'en')
const english: Readonly<Record<string, Text>> = en
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))
const readTexts = (language: string) => textsSchema.parse(readJson(`public/texts/${language}.json`))
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other])
const placeholders = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join()

const messagesSchema = z.record(
  z.string(),
  z.strictObject({ message: z.string(), description: z.string().optional() }),
)
const readMessages = (language: string) =>
  messagesSchema.parse(readJson(`public/_locales/${language}/messages.json`))

it('there are languages to check', () => {
  expect(translated).toEqual(['de', 'es', 'fr', 'ja'])
})

describe.each(translated)('texts in %s', (language) => {
  const texts = readTexts(language)
  const entries = Object.entries(texts)

  it('say everything that English says, and nothing else', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort())
  })

  it('fill in the same values', () => {
    const differing = entries.filter(([key, text]) => {
      const wanted = placeholders(forms(english[key] ?? '').at(-1) ?? '')
      return placeholders(forms(text).at(-1) ?? '') !== wanted
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('have plural forms where English has them, if the language has any', () => {
    const isCounting = (text: Text | undefined): boolean => typeof text === 'object'
    const hasPlurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length > 1
    const wrong = entries.filter(
      ([key, text]) => isCounting(text) !== (hasPlurals && isCounting(english[key])),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('are neither empty nor loud', () => {
    const wrong = entries.filter(([, text]) =>
      forms(text).some((form) => form.trim() === '' || /[!！]/.test(form)),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('are translated: hardly a sentence is the English one', () => {
    const same = entries.filter(
      ([key, text]) =>
        forms(text).at(-1) === forms(english[key] ?? '').at(-1) && forms(text).join(' ').includes(' '),
    )
    expect(same.length).toBeLessThan(entries.length / 50)
  })

  it('name the extension and its menus for the browser', () => {
    const messages = readMessages(language)
    expect(Object.keys(messages).sort()).toEqual(Object.keys(readMessages('en')).sort())
    // Chrome Web Store: the description of a manifest has at most 132 characters.
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132)
  })
})
