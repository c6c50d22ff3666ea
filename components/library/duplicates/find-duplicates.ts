import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'
import { makeApartTest } from './kept-apart'
import { NearCopies } from './near-copies'

/** What two records of one article are told by. */
export type DuplicateReason = 'address' | 'text' | 'title'

export interface DuplicateGroup {
  reason: DuplicateReason
  ids: string[]
}

const sliceSize = 500

/**
 * Compares all records, slice by slice, and leaves out groups that `apart` (names of pairs, `kept-apart.ts`)
 * has as a whole. Ended early, it answers what was found up to then.
 */
export async function findDuplicates(
  library: Pick<Library, 'allIds' | 'getMany'>,
  apart: ReadonlySet<string>,
  options: { isEnded: () => boolean; onProgress: (done: number, of: number) => void },
): Promise<DuplicateGroup[]> {
  const finder = new DuplicateFinder()
  const ids = await library.allIds()
  for (let start = 0; start < ids.length && !options.isEnded(); start += sliceSize) {
    finder.add(await library.getMany(ids.slice(start, start + sliceSize)))
    options.onProgress(Math.min(start + sliceSize, ids.length), ids.length)
  }
  const isApart = makeApartTest(apart)
  return (await finder.groups()).filter(({ ids: each }) => !isApart(each))
}

/**
 * Gathers records slice by slice, keeping only their keys, and answers groups that seem to be one
 * article: the same canonical address, nearly the same text, or the same title (at least four words)
 * on the same site.
 */
export class DuplicateFinder {
  readonly #keys = new Map<string, string[]>()
  readonly #texts = new NearCopies()

  add(records: readonly ClipRecord[]): void {
    for (const record of records) {
      if (record.textPrint) this.#texts.add(record.id, record.textPrint)
      for (const key of keysOf(record)) {
        const held = this.#keys.get(key)
        if (held) held.push(record.id)
        else this.#keys.set(key, [record.id])
      }
    }
  }

  /** A group that has several reasons is answered once, with the surest of them. */
  async groups(): Promise<DuplicateGroup[]> {
    const all = [
      ...this.#withKey('address'),
      ...(await this.#texts.groups(pause)).map((ids) => ({ reason: 'text' as const, ids })),
      ...this.#withKey('title'),
    ]
    const seen = new Set<string>()
    return all.filter(({ ids }) => {
      const name = ids.toSorted().join('\n')
      return !seen.has(name) && seen.add(name)
    })
  }

  #withKey(reason: 'address' | 'title'): DuplicateGroup[] {
    return [...this.#keys].flatMap(([key, ids]) =>
      key.startsWith(`${reason} `) && ids.length > 1 ? [{ reason, ids }] : [],
    )
  }
}

function keysOf(record: ClipRecord): string[] {
  const keys: string[] = []
  if (record.webUrl) keys.push(`address ${record.webUrl}`)
  const title = record.title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (title.split(' ').length >= 4) keys.push(`title ${record.provider?.domain ?? ''} ${title}`)
  return keys
}

/** Lets the page draw and hear in between. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
