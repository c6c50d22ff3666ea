import { printBytes, readPrint } from '@/lib/record/text-print'

/**
 * Share of common text from which two articles are offered as one: a copy in which every tenth word is another
 * has 0.57, one that is cut to three quarters besides 0.42, an article that quotes an eighth 0.15 at most
 * (`test/bench/suggest/copies.ts`).
 */
const commonShare = 0.4
/**
 * Bytes that are compared first, and how many of them must be equal: of texts with `commonShare` in common 13 of
 * 32 are, fewer than 6 in one pair of 200; of other texts that share a band hardly ever more than 3.
 */
const sketchBytes = 32
const fewestEqual = 6
/** Bytes of a band, by which prints are brought side by side; 42 of them make a print. */
const bandBytes = 3
/** Prints before each that have its band and are compared with it: more are one long chain. */
const neighbours = 8
/** Prints looked at between two pauses. */
const stretch = 20_000

/**
 * Finds texts that are nearly the same among any number, without comparing each with each: only those that
 * have a band of three bytes in common (locality-sensitive hashing, Indyk and Motwani 1998). Of pairs with 0.57
 * in common it passes over one in 5,000, of those with 0.45 one in 70. All prints lie in one block of memory,
 * 128 bytes each: in blocks of their own they take ten times as long.
 */
export class NearCopies {
  readonly #ids: string[] = []
  #prints = new Uint8Array(1_024 * printBytes)

  /** What is no print is left out. */
  add(id: string, print: string): void {
    const bytes = readPrint(print)
    if (!bytes) return
    const from = this.#ids.length * printBytes
    if (from === this.#prints.length) {
      const wider = new Uint8Array(2 * from)
      wider.set(this.#prints)
      this.#prints = wider
    }
    this.#prints.set(bytes, from)
    this.#ids.push(id)
  }

  /** Groups of ids, each joined by pairs with `commonShare`. `pause` is awaited every few milliseconds. */
  async groups(pause: () => Promise<void>): Promise<string[][]> {
    const size = this.#ids.length
    const above = Uint32Array.from(this.#ids, (_, at) => at)
    for (let at = 0; at + bandBytes <= printBytes; at += bandBytes) {
      const band = new Band(size)
      for (let from = 0; from < size; from += stretch) {
        await pause()
        this.#join(band, at, from, Math.min(from + stretch, size), above)
      }
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

  #join(band: Band, at: number, from: number, to: number, above: Uint32Array): void {
    const prints = this.#prints
    for (let one = from; one < to; one++) {
      const start = one * printBytes + at
      const key = ((prints[start] ?? 0) << 16) | ((prints[start + 1] ?? 0) << 8) | (prints[start + 2] ?? 0)
      for (const other of band.add(one, key)) {
        if (this.#countEqual(one, other, sketchBytes) < fewestEqual) continue
        const [a, b] = [rootOf(above, one), rootOf(above, other)]
        if (a !== b && this.#countEqual(one, other, printBytes) >= commonShare * printBytes)
          above[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }

  #countEqual(one: number, other: number, bytes: number): number {
    const [a, b] = [one * printBytes, other * printBytes]
    let equal = 0
    for (let i = 0; i < bytes; i++) if (this.#prints[a + i] === this.#prints[b + i]) equal += 1
    return equal
  }
}

const nobody: readonly number[] = []

/** A hash table of one band's keys, chained, as large as it will ever be. */
class Band {
  readonly #heads = new Int32Array(2 ** 17).fill(-1)
  readonly #before: Int32Array
  readonly #keys: Uint32Array

  constructor(size: number) {
    this.#before = new Int32Array(size)
    this.#keys = new Uint32Array(size)
  }

  /** Notes the key of a place, and answers the last few before it with the same key. */
  add(place: number, key: number): readonly number[] {
    const slot = Math.imul(key, 0x9e3779b1) >>> 15
    const last = this.#heads[slot] ?? -1
    this.#heads[slot] = place
    this.#before[place] = last
    this.#keys[place] = key
    let same: number[] | undefined
    for (let at = last, left = neighbours; at >= 0 && left > 0; at = this.#before[at] ?? -1)
      if (this.#keys[at] === key) {
        same ??= []
        same.push(at)
        left--
      }
    return same ?? nobody
  }
}

function rootOf(above: Uint32Array, at: number): number {
  let root = at
  for (let next = above[root]; next !== undefined && next !== root; next = above[root]) root = next
  return root
}
