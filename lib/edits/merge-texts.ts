import { diff3Merge } from 'node-diff3'
import { z } from '@/lib/record/zod'

const regionSchema = z.union([
  z.object({ ok: z.array(z.string()) }),
  z.object({ conflict: z.object({ a: z.array(z.string()), b: z.array(z.string()) }) }),
])

/** Above that, sentences are merged instead of words: the search for what is common grows with the square. */
const maxWords = 2000

/**
 * Three-way merge by words (by sentences where the three differ in a stretch of over 2,000 words). Where
 * both sides changed the same words both stand, `left` first. The result depends on `node-diff3`, so its
 * version is pinned: every device must show the same.
 */
export function mergeTexts(left: string, base: string, right: string): string {
  if (left === right || right === base) return left
  if (left === base) return right
  const sides = [left, base, right].map(splitWords)
  const start = countShared(sides)
  const end = countShared(sides.map((words) => words.slice(start).toReversed()))
  const middles = sides.map((words) => words.slice(start, words.length - end))
  const isLong = middles.some((words) => words.length > maxWords)
  const [ours = [], common = [], theirs = []] = isLong
    ? middles.map((words) => splitSentences(words.join('')))
    : middles
  const regions: unknown[] = diff3Merge(ours, common, theirs, { excludeFalseConflicts: true })
  const merged = regions
    .map((region) => regionSchema.parse(region))
    .map((region) => ('ok' in region ? region.ok.join('') : showBoth(region.conflict)))
  const [words = []] = sides
  return [...words.slice(0, start), ...merged, ...words.slice(words.length - end)].join('')
}

/** How many first words all sides have in common. */
function countShared(sides: readonly string[][]): number {
  const [first = [], ...others] = sides
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word))
  return end < 0 ? first.length : end
}

/** Words with the white space after them: joined again they are the text, unchanged. */
function splitWords(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function splitSentences(text: string): string[] {
  return text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+/g) ?? []
}

function showBoth(conflict: { a: string[]; b: string[] }): string {
  const left = conflict.a.join('')
  const right = conflict.b.join('')
  if (holdsWords(left, right)) return left
  if (holdsWords(right, left)) return right
  const separator = /\s$/.test(left) ? '' : left.includes('\n') || right.includes('\n') ? '\n' : ' '
  return `${left}${separator}${right}`
}

/** Whole words: "flood" does not stand in "floods". */
function holdsWords(text: string, part: string): boolean {
  const normal = (from: string) => ` ${from.split(/\s+/).filter(Boolean).join(' ')} `
  return normal(text).includes(normal(part))
}
