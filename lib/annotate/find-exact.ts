import type { AnchorText } from './anchor-text'
import { placeExact, type QuotePattern } from './place-quote'
import type { Placement } from './placement'
import { wordAt } from './words'

const maxMentions = 1000
/** Units of context beside a mention that are compared to choose those worth a closer look. */
const glance = 24
const maxWeighed = 8

/** The offsets where a squeezed quote stands word for word, the first thousand. */
export function findMentions(text: string, exact: string): number[] {
  const mentions: number[] = []
  let at = text.indexOf(exact)
  while (at >= 0 && mentions.length < maxMentions) {
    mentions.push(at)
    at = text.indexOf(exact, at + 1)
  }
  return mentions
}

/**
 * The places of the likeliest mentions: those whose neighbours agree at a glance and that `prefer` (in
 * units of agreement) speaks for. `prefix` and `suffix` are squeezed.
 */
export function placeMentions(
  page: AnchorText,
  mentions: readonly number[],
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  patterns: readonly QuotePattern[],
  prefer: (mention: number) => number,
): Placement[] {
  const words = page.words()
  const likely = mentions
    .map((start) => ({
      start,
      agreed: agreement(page.text, start, exact.length, prefix, suffix) + prefer(start),
    }))
    .sort((a, b) => b.agreed - a.agreed)
    .slice(0, maxWeighed)
  return likely.map(({ start }) => {
    const end = start + exact.length
    return placeExact(words, patterns, {
      start,
      end,
      first: wordAt(words, start),
      last: wordAt(words, end - 1),
    })
  })
}

function agreement(text: string, start: number, length: number, prefix: string, suffix: string): number {
  let before = 0
  while (
    before < glance &&
    before < prefix.length &&
    text.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  )
    before++
  let after = 0
  while (
    after < glance &&
    after < suffix.length &&
    text.charCodeAt(start + length + after) === suffix.charCodeAt(after)
  )
    after++
  return before + after
}
