import { describeRange, type Selectors } from '@/lib/annotate/describe-range'
import type { PageText } from '@/lib/annotate/page-text'
import { pickOne } from '../../support/seeded-random'
import { paragraphs } from './mutate'
import { type TokenMap, textNodes } from './tokens'

export interface Mark {
  /** Numbers of the first and last word. */
  from: number
  to: number
  selectors: Selectors
  range: Range
}

/** Marks as readers make them: phrases, sentences, paragraphs, two paragraphs, and words that stand often. */
export function makeMarks(
  document: Document,
  page: PageText,
  map: TokenMap,
  count: number,
  random: () => number,
): Mark[] {
  const order = textNodes(document)
  const blocks = paragraphs(document).filter((block) => (block.textContent ?? '').trim().length >= 40)
  const marks: Mark[] = []
  for (let tries = 0; marks.length < count && tries < count * 20 && blocks.length > 1; tries++) {
    const index = Math.floor(random() * blocks.length)
    const block = blocks[index]
    if (!block) continue
    const kind = random()
    const scope = kind < 0.9 ? [block] : [block, blocks[index + 1] ?? block]
    const words = order
      .filter((node) => scope.some((element) => element.contains(node)))
      .flatMap((node) => offsetsOf(node, map))
      .filter((word) => /\p{L}/u.test(word.text))
    const [first, last] = chooseWords(words.length, kind, random)
    const start = words[first]
    const end = words[last]
    if (!start || !end) continue
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset + end.text.length)
    const selectors = describeRange(page, range, document)
    if (selectors) marks.push({ from: start.id, to: end.id, selectors, range })
  }
  return marks
}

function chooseWords(count: number, kind: number, random: () => number): [number, number] {
  const at = Math.floor(random() * count)
  if (kind < 0.12) return [at, at + pickOne(random, [0, 0, 1])]
  if (kind < 0.55) return [at, Math.min(count - 1, at + 2 + Math.floor(random() * 10))]
  if (kind < 0.78) return [at, Math.min(count - 1, at + 10 + Math.floor(random() * 25))]
  if (kind < 0.9) return [0, count - 1]
  return [Math.floor(count * 0.3), Math.floor(count * 0.8)]
}

function offsetsOf(node: Text, map: TokenMap): { id: number; text: string; node: Text; offset: number }[] {
  let offset = 0
  return (map.get(node) ?? []).map((token) => {
    const word = { id: token.id, text: token.text, node, offset }
    offset += token.text.length
    return word
  })
}
