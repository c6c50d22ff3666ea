import type { TextSpan } from './text-offsets'

/** What a mark remembers of the rest of its page: enough to tell one copy of a passage from another. */
export interface Landmarks {
  /** Grams (grams.ts) that stood once on the page, with their squeezed offsets, in order. */
  grams: { print: number; at: number }[]
  /** Offsets of the other mentions of the quote, the nearest ones. */
  others: number[]
}

/** Distance (squeezed units) of the nearest landmark sought, and how much farther each next one is. */
const firstDistance = 16
const growth = 1.5
const maxOthers = 16

/**
 * The landmarks of a span: dense near it, sparse far away, on both sides. `places` as findGrams answers
 * them, `mentions` the offsets of all places where the quote stands.
 */
export function chooseLandmarks(
  places: ReadonlyMap<number, number>,
  span: TextSpan,
  mentions: readonly number[],
): Landmarks {
  const singles = [...places].filter(([, at]) => at >= 0).map(([print, at]) => ({ print, at }))
  singles.sort((a, b) => a.at - b.at)
  const before = singles.filter(({ at }) => at < span.start).reverse()
  const after = singles.filter(({ at }) => at >= span.end)
  const grams = [
    ...spread(before, ({ at }) => span.start - at).reverse(),
    ...spread(after, ({ at }) => at - span.end),
  ]
  const others = mentions
    .filter((at) => at !== span.start)
    .sort((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start))
    .slice(0, maxOthers)
    .sort((a, b) => a - b)
  return { grams, others }
}

/** Of items in order of distance those next to distances that grow by a constant factor. */
function spread<T>(items: readonly T[], distanceOf: (item: T) => number): T[] {
  const chosen: T[] = []
  let wanted = firstDistance
  for (const item of items) {
    if (distanceOf(item) < wanted) continue
    chosen.push(item)
    wanted = Math.max(wanted, distanceOf(item)) * growth
  }
  const last = items.at(-1)
  if (last && chosen.at(-1) !== last) chosen.push(last)
  return chosen
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const printDigits = 5
const offsetDigits = 4

/** `others.grams`, numbers in base 64: four digits an offset, five a print. */
export function writeLandmarks({ grams, others }: Landmarks): string {
  const write = (value: number, length: number): string => {
    let text = ''
    for (let rest = value, left = length; left > 0; left--, rest = Math.floor(rest / 64))
      text = digits.charAt(rest % 64) + text
    return text
  }
  return [
    others.map((at) => write(at, offsetDigits)).join(''),
    grams.map(({ print, at }) => write(print, printDigits) + write(at, offsetDigits)).join(''),
  ].join('.')
}

/** What writeLandmarks wrote; nothing where it is something else. */
export function readLandmarks(text: string | undefined): Landmarks {
  const [others, grams] = (text ?? '').split('.')
  if (others === undefined || grams === undefined || !/^[\w-]*$/.test(others + grams))
    return { grams: [], others: [] }
  const read = (part: string): number =>
    [...part].reduce((value, digit) => value * 64 + digits.indexOf(digit), 0)
  return {
    others: (others.match(/.{4}/g) ?? []).map(read),
    grams: (grams.match(/.{9}/g) ?? []).map((part) => ({
      print: read(part.slice(0, printDigits)),
      at: read(part.slice(printDigits)),
    })),
  }
}
