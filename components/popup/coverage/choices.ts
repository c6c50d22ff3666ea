import type { Option } from '@/components/ui/OptionList'
import type { OpenTab } from '@/lib/capture/open-tab'
import { type TextKey, t } from '@/lib/i18n/translate'
import { parseHttpAddress } from '@/lib/record/http-address'
import { normalizeAddress } from '@/lib/record/normalize-address'
import type { ClipRecord } from '@/lib/record/record-schema'
import { registrableDomain } from '@/lib/record/registrable-domain'

export type ChoiceKind = 'saved' | 'tab' | 'link' | 'address'

/** Something that can be linked as coverage, with what its source knows of it. */
export interface Choice {
  kind: ChoiceKind
  url: string
  /** Empty where only the address is known. */
  title: string
  record?: ClipRecord
}

export function choicesFromRecords(records: readonly ClipRecord[]): Choice[] {
  return records.map((record) => ({
    kind: 'saved',
    url: record.webUrl ?? record.originalUrl ?? '',
    title: record.title,
    record,
  }))
}

export function choicesFromTabs(tabs: readonly OpenTab[]): Choice[] {
  return tabs
    .filter(({ url }) => parseHttpAddress(url) !== undefined)
    .map(({ url, title }) => ({ kind: 'tab', url, title }))
}

export function choicesFromLinks(links: readonly { url: string; text: string }[]): Choice[] {
  return links
    .filter(({ url }) => parseHttpAddress(url) !== undefined)
    .map(({ url, text }) => ({ kind: 'link', url, title: text }))
}

/** The typed text as an address, if it is one: whole, or as people write it, without its scheme. */
export function choicesFromTypedAddress(text: string): Choice[] {
  const typed = text.trim()
  if (typed === '' || /\s/.test(typed)) return []
  const url = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`
  const host = parseHttpAddress(url)?.hostname
  const isHost = host !== undefined && (/\.[^.\d][^.]*$/.test(host) || /^\[|^[\d.]+$/.test(host))
  return isHost || (host === 'localhost' && url === typed) ? [{ kind: 'address', url, title: '' }] : []
}

/** Each article once, and none that is linked already or is the open one, however its address is written. */
export function leaveOutTaken(choices: readonly Choice[], taken: readonly string[]): Choice[] {
  const seen = new Set(taken.map(keyOf))
  return choices.filter(({ url, record }) => {
    const keys = [url, record?.originalUrl, record?.ampWebUrl, record?.cdnAmpWebUrl]
      .filter((address) => address !== undefined && address !== '')
      .map((address) => keyOf(address ?? ''))
    if (keys.some((key) => seen.has(key))) return false
    for (const key of keys) seen.add(key)
    return true
  })
}

/** Those in whose title or address every typed word stands; case and accents don't count. */
export function matchChoices(choices: readonly Choice[], text: string): Choice[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return choices.filter(({ title, url }) => {
    const where = fold(`${title} ${url}`)
    return words.every((word) => where.includes(word))
  })
}

/** A choice as it stands in the list: its title, and behind it the site and what kind of thing it is. */
export function optionFromChoice({ kind, url, title, record }: Choice): Option {
  const domain = registrableDomain(parseHttpAddress(url)?.hostname ?? '')
  const site = record?.provider?.name || domain
  const kindKey: TextKey = `popup.coverage.kind.${kind}`
  return {
    key: `${kind} ${record?.id ?? url}`,
    text: title || url,
    detail: [title ? site : '', t(kindKey)].filter(Boolean).join(' · '),
  }
}

function keyOf(address: string): string {
  return normalizeAddress(address) ?? address
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
