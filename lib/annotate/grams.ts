/** So many units from a word's beginning make a gram: long enough to stand once, short enough to survive edits near it. */
const gramUnits = 10

/** A 30-bit print of the text at a word's beginning (FNV-1a); undefined too near the end. */
export function printGram(text: string, at: number): number | undefined {
  if (at + gramUnits > text.length) return undefined
  let hash = 0x811c9dc5
  for (let unit = at; unit < at + gramUnits; unit++) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 2
}

/** Where each gram stands that the text has only once, -1 for the others; `wordStarts` by findWordStarts. */
export function findGrams(text: string, wordStarts: Int32Array): Map<number, number> {
  const places = new Map<number, number>()
  for (const at of wordStarts) {
    const gram = printGram(text, at)
    if (gram !== undefined) places.set(gram, places.has(gram) ? -1 : at)
  }
  return places
}
