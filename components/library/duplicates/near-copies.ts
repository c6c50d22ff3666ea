import { equalBytes, printBytes, readPrint } from '@/lib/record/text-print'

/**
 * Share of common text from which two articles are offered as one: a copy in which every tenth word is another
 * has 0.57, one that is cut to three quarters besides 0.42, an article that quotes an eighth 0.15 at most
 * (`test/bench/suggest/copies.ts`).
 */
const commonShare = 0.4
/** Records after each of a band's that are compared with it: more have it by chance, or are one long chain. */
const neighbours = 8
const bandBytes = 2

/**
 * Finds texts that are nearly the same among any number, without comparing each with each: only those that
 * have one of 64 bands of two bytes in common (locality-sensitive hashing, Indyk and Motwani 1998). Of texts
 * with 0.4 in common it passes over one pair in 80,000; 100,000 prints take 13 MB while it is at work.
 */
export class NearCopies {
  readonly #ids: string[] = []
  readonly #prints: Uint8Array[] = []

  /** What is no print is left out. */
  add(id: string, print: string): void {
    const bytes = readPrint(print)
    if (!bytes) return
    this.#ids.push(id)
    this.#prints.push(bytes)
  }

  /** Groups of ids, each joined by pairs with `commonShare`. `pause` is awaited between bands. */
  async groups(pause: () => Promise<void>): Promise<string[][]> {
    const above = Uint32Array.from(this.#ids, (_, at) => at)
    for (let band = 0; band < printBytes; band += bandBytes) {
      this.#join(this.#sortBy(band), above)
      await pause()
    }
    const groups = new Map<number, string[]>()
    for (const [at, id] of this.#ids.entries()) {
      const root = rootOf(above, at)
      const group = groups.get(root)
      if (group) group.push(id)
      else groups.set(root, [id])
    }
    return [...groups.values()].filter((ids) => ids.length > 1)
  }

  /** Key of the band and place of the print in one number, in order. */
  #sortBy(band: number): Float64Array {
    const order = new Float64Array(this.#prints.length)
    for (const [at, print] of this.#prints.entries())
      order[at] = ((print[band] ?? 0) * 256 + (print[band + 1] ?? 0)) * placeLimit + at
    return order.sort()
  }

  #join(order: Float64Array, above: Uint32Array): void {
    for (let from = 0; from < order.length; from++) {
      const key = Math.floor((order[from] ?? 0) / placeLimit)
      const one = (order[from] ?? 0) % placeLimit
      for (let to = from + 1; to <= from + neighbours && to < order.length; to++) {
        if (Math.floor((order[to] ?? 0) / placeLimit) !== key) break
        const other = (order[to] ?? 0) % placeLimit
        const [a, b] = [rootOf(above, one), rootOf(above, other)]
        if (a !== b && this.#areNear(one, other)) above[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }

  #areNear(one: number, other: number): boolean {
    const [a, b] = [this.#prints[one], this.#prints[other]]
    return a !== undefined && b !== undefined && equalBytes(a, b) >= commonShare * printBytes
  }
}

/** More places than a library has records; with a key of two bytes it stays a safe integer. */
const placeLimit = 2 ** 32

function rootOf(above: Uint32Array, at: number): number {
  let root = at
  for (let next = above[root]; next !== undefined && next !== root; next = above[root]) root = next
  return root
}
