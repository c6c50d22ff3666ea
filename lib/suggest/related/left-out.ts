import { addressKeys } from '@/lib/record/address-keys'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedAddresses } from '@/lib/record/related-addresses'
import type { SuggestInput } from '../suggest-api'

/** Tells what is never offered: the article itself under any of its addresses, what is linked, what was dismissed. */
export interface LeftOut {
  hasRecord(record: ClipRecord): boolean
  hasPage(url: string): boolean
}

/** `own`: the article's record, if it is saved. `dismissed`: keys of suggestions. */
export function makeLeftOut(
  input: SuggestInput,
  own: ClipRecord | undefined,
  dismissed: ReadonlySet<string>,
): LeftOut {
  const excluded = new Set([...(input.exclude ?? []), ...dismissed])
  const linked = own?.related.flatMap(relatedAddresses) ?? []
  const ownAddresses = [own?.originalUrl, own?.webUrl, own?.ampWebUrl, own?.cdnAmpWebUrl]
  const keys = new Set(
    addressKeys([...(input.exclude ?? []), ...(input.addresses ?? []), ...linked, ...ownAddresses]),
  )
  const hasAddress = (addresses: readonly (string | undefined)[]): boolean =>
    addressKeys(addresses).some((key) => keys.has(key))
  return {
    hasRecord: (record) =>
      record.id === input.id ||
      excluded.has(record.id) ||
      hasAddress([record.originalUrl, record.webUrl, record.ampWebUrl, record.cdnAmpWebUrl]),
    hasPage: (url) => excluded.has(url) || hasAddress([url]),
  }
}
