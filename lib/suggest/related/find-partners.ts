import { addressKeys } from '@/lib/record/address-keys'
import { relatedAddresses } from '@/lib/record/record-addresses'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { Partners } from './pull-together'

/** Links to records that are no candidates which are looked up. */
const mostLookups = 40

/**
 * Which of `records` the user linked with each other, by place, whichever of the two names the other.
 * `isSaved` tells whether any record has one of these keys; `own` are keys of the article itself.
 */
export async function findPartners(
  records: ReadonlyMap<number, ClipRecord>,
  own: ReadonlySet<string>,
  isSaved: (keys: readonly string[]) => Promise<boolean>,
): Promise<Partners> {
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

/** Keys of every address of a record. */
export function keysOf({ originalUrl, webUrl, ampWebUrl, cdnAmpWebUrl }: ClipRecord): string[] {
  return addressKeys([originalUrl, webUrl, ampWebUrl, cdnAmpWebUrl])
}
