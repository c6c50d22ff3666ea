/**
 * A similarity print of an article's main text, fixed in size: MinHash (Broder 1997) over runs of three
 * words, one byte of each of 128 smallest hashes (b-bit minwise hashing, Li and König 2010). The share of
 * equal bytes, less the 1 in 256 that are equal by chance, estimates how much two texts have in common
 * (Jaccard). It says nothing else about the text: no word can be read back from it.
 */
export const printBytes = 128
const wordsInRun = 3
/** Shorter texts say too little: boilerplate would look like a copy. */
const fewestRuns = 30
/** Bytes of a print that are compared first; see `sketchPrint`. */
export const printSketchBytes = 32

const anyWord = /[\p{L}\p{N}]+/gu
/** The same for text without other scripts: the pattern above takes milliseconds to prepare in a new page. */
const latinWord =
  /[\da-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range begins at the first character there is
const beyondLatin = /[^\u0000-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u21ff]/

/** The print in base64, or undefined for a text too short to tell. `text` is cut at 60,000 characters. */
export function makeTextPrint(text: string): string | undefined {
  const lower = text.slice(0, 60_000).toLowerCase()
  const words = lower.match(beyondLatin.test(lower) ? anyWord : latinWord) ?? []
  const units =
    words.length < fewestRuns && /[\u3040-\u9fff\u0e00-\u0e7f]/.test(text) ? [...words.join('')] : words
  const runs = units.length - wordsInRun + 1
  if (runs < fewestRuns) return undefined
  const hashes = new Uint32Array(runs)
  for (let at = 0; at < runs; at++) hashes[at] = hashRun(units, at)
  const bytes = new Uint8Array(printBytes)
  for (let i = 0; i < printBytes; i++) bytes[i] = mix(smallestMix(hashes, i), 977) & 255
  return btoa(String.fromCharCode(...bytes))
}

/** What was read of an article, with the print of its text where there is enough of it. */
export function withTextPrint<T extends object>(article: T, text: string): T & { textPrint?: string } {
  const textPrint = makeTextPrint(text)
  return textPrint === undefined ? article : { ...article, textPrint }
}

/** Estimated share of text that both have in common, 0 to 1; 0 where either is no print. */
export function comparePrints(a: string, b: string): number {
  const [one, other] = [readPrint(a), readPrint(b)]
  if (!one || !other) return 0
  let equal = 0
  for (let i = 0; i < printBytes; i++) if (one[i] === other[i]) equal += 1
  return Math.max(0, (equal / printBytes - 1 / 256) / (1 - 1 / 256))
}

/** The first bytes of a print: enough to pass over nearly all other records without reading them. */
export function sketchPrint(print: string | undefined): Uint8Array | undefined {
  return print === undefined ? undefined : readPrint(print)?.subarray(0, printSketchBytes)
}

/** The bytes of a print; undefined for what is none. */
export function readPrint(print: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]{171}=$/.test(print)) return undefined
  return Uint8Array.from(atob(print), (character) => character.charCodeAt(0))
}

/** FNV-1a of the run of words at `from` with spaces between them, without making that text. */
function hashRun(units: readonly string[], from: number): number {
  let hash = 2166136261
  for (let at = from; at < from + wordsInRun; at++) {
    if (at > from) hash = Math.imul(hash ^ 32, 16777619)
    const unit = units[at] ?? ''
    for (let i = 0; i < unit.length; i++) hash = Math.imul(hash ^ unit.charCodeAt(i), 16777619)
  }
  return hash >>> 0
}

/** The smallest of `mix(hash, salt)`: written out, because this loop is most of the cost of a print. */
function smallestMix(hashes: Uint32Array, salt: number): number {
  const salted = Math.imul(salt + 1, 0x9e3779b1)
  let smallest = 0xffffffff
  const count = hashes.length
  // By index: an iterator is several times slower as long as the loop is not compiled.
  for (let at = 0; at < count; at++) {
    let h = (hashes[at] ?? 0) ^ salted
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h = (h ^ (h >>> 16)) >>> 0
    if (h < smallest) smallest = h
  }
  return smallest
}

/** One of many independent hashes of a hash (the finaliser of MurmurHash3, salted). */
function mix(hash: number, salt: number): number {
  let h = hash ^ Math.imul(salt + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
