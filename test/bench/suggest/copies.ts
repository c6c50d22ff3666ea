import { comparePrints, makeTextPrint, printSketchBytes, sketchPrint } from '@/lib/record/text-print'
import { fewestEqual, sameText } from '@/lib/suggest/duplicates/find-duplicates'
import { seededRandom } from '../../support/seeded-random'
import { shuffle } from './seeded'

const paragraphs = 8

/**
 * Articles of eight paragraphs; of each an agency copy (cut to 50 to 100%, every tenth word another), and
 * another article that quotes one of its paragraphs. Asked with copy and quoting article, the right
 * answers are the original and none.
 */
export function judgeCopies(texts: readonly string[], seed: number): { precision: number; recall: number } {
  const random = seededRandom(seed)
  const pool = shuffle(
    texts.filter((text) => text.split(' ').length > 25),
    seed,
  )
  const articles: string[][] = []
  for (let at = 0; at + paragraphs <= pool.length; at += paragraphs)
    articles.push(pool.slice(at, at + paragraphs))
  const half = Math.floor(articles.length / 2)
  const originals = articles.slice(0, half)
  const vocabulary = pool.join(' ').split(/\s+/)
  const prints = originals.map((parts) => makeTextPrint(parts.join(' ')) ?? '')
  const [offered, right] = [
    [0, 0],
    [0, 0],
  ]
  const ask = (text: string, truth: number): void => {
    const print = makeTextPrint(text)
    const found = print === undefined ? -1 : findSame(print, prints)
    const kind = truth < 0 ? 1 : 0
    if (found >= 0) offered[kind] = (offered[kind] ?? 0) + 1
    if (found >= 0 && found === truth) right[0] = (right[0] ?? 0) + 1
  }
  for (const [at, parts] of originals.entries()) {
    const words = parts.join(' ').split(/\s+/)
    const kept = words.slice(0, Math.ceil(words.length * (0.5 + random() / 2)))
    const edited = kept.map((word) =>
      random() < 0.1 ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? word) : word,
    )
    ask(edited.join(' '), at)
    const other = articles[half + at] ?? []
    ask([...other.slice(0, 3), parts[0] ?? '', ...other.slice(3)].join(' '), -1)
  }
  const hits = right[0] ?? 0
  return {
    precision: (100 * hits) / Math.max(1, (offered[0] ?? 0) + (offered[1] ?? 0)),
    recall: (100 * hits) / originals.length,
  }
}

/** As `findDuplicates` does, without the store: sketch first, then the whole print. */
function findSame(print: string, prints: readonly string[]): number {
  const sketch = sketchPrint(print)
  let best = -1
  let share = sameText
  for (const [at, other] of prints.entries()) {
    const there = sketchPrint(other)
    let equal = 0
    for (let i = 0; i < printSketchBytes; i++) if (sketch?.[i] === there?.[i]) equal += 1
    if (equal < fewestEqual) continue
    const found = comparePrints(print, other)
    if (found >= share) {
      share = found
      best = at
    }
  }
  return best
}
