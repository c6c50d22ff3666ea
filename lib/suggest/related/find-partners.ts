import { addressKeys } from '@/lib/record/address-keys'
import { isHomeAddress } from '@/lib/record/home-page'
import { relatedAddresses } from '@/lib/record/related-addresses'
import { z } from '@/lib/record/zod'
import type { Partners } from './pull-together'

const address = z.string().optional()
const addresses = { webUrl: address, ampWebUrl: address, cdnAmpWebUrl: address }

/** What of a record tells how it is linked: a dozen are read whole for each answer, of which five are offered. */
export const linkedRecordSchema = z.object({
  title: z.string(),
  originalUrl: address,
  ...addresses,
  related: z.array(z.object(addresses)),
})
export type LinkedRecord = z.infer<typeof linkedRecordSchema>

/** Links to records that are no candidates which are looked up. */
const mostLookups = 40

/**
 * Which of `records` the user linked with each other, by place, whichever of the two names the other.
 * `isSaved` tells whether any record has one of these keys; `own` are keys of the article itself.
 */
export async function findPartners(
  records: ReadonlyMap<number, LinkedRecord>,
  own: ReadonlySet<string>,
  isSaved: (keys: readonly string[]) => Promise<boolean>,
): Promise<Partners> {
  // Most records link to nothing, and keys of addresses take a while to make.
  if ([...records.values()].every(({ related }) => related.length === 0)) return new Map()
  const placeOf = new Map<string, number>()
  for (const [place, record] of records) for (const key of keysOf(record)) placeOf.set(key, place)
  const partners = new Map<number, Set<number>>()
  const outside: { place: number; keys: string[] }[] = []
  const add = (from: number, to: number): void => {
    partners.set(from, (partners.get(from) ?? new Set()).add(to))
  }
  for (const [place, { related }] of records) {
    for (const each of related) {
      const keys = addressKeys(relatedAddresses(each))
      if (keys.some((key) => own.has(key))) continue
      const other = keys.map((key) => placeOf.get(key)).find((found) => found !== undefined)
      if (other === undefined) outside.push({ place, keys })
      else if (other !== place) {
        add(place, other)
        add(other, place)
      }
    }
  }
  const asked = outside.slice(0, mostLookups)
  const saved = await Promise.all(asked.map(({ keys }) => isSaved(keys)))
  const elsewhere = asked.filter((_, at) => saved[at]).map(({ place }) => place)
  return new Map(
    [...records.keys()].map((place) => [
      place,
      [...(partners.get(place) ?? []), ...elsewhere.filter((each) => each === place).map(() => undefined)],
    ]),
  )
}

/**
 * Keys of the addresses that tell which article a record is. Of a canonical address no more is asked than that it is
 * no home page: to judge it further takes the public suffix list, as large as all else that runs here.
 */
export function keysOf(record: Omit<LinkedRecord, 'title' | 'related'>): string[] {
  const others = relatedAddresses(record).filter((each) => !isHomeAddress(each))
  return addressKeys([record.originalUrl, ...others])
}
