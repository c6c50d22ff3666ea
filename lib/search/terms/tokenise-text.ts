import { foldText } from './fold-text'
import { stemWord } from './stem-word'

/** One word of a text. `start` and `end` are UTF-16 offsets into the text as it was given. */
export interface Token {
  /** Folded surface form. */
  word: string
  /** Folded word form; equal to `word` where nothing is folded. */
  stem: string
  start: number
  end: number
}

/** Longer words are cut: nothing readable is that long, and an index key must stay small. */
const longestWord = 40
const wordPattern = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu
const spacelessScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

let segmenter: Intl.Segmenter | undefined

/** The words of a text in order; scripts without spaces are cut by `Intl.Segmenter`. */
export function tokeniseText(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    if (spacelessScripts.test(raw)) pushSegments(tokens, raw, match.index)
    else pushWord(tokens, raw, match.index)
  }
  return tokens
}

function pushSegments(tokens: Token[], raw: string, offset: number): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  for (const part of segmenter.segment(raw)) {
    if (part.isWordLike) pushWord(tokens, part.segment, offset + part.index)
  }
}

function pushWord(tokens: Token[], raw: string, start: number): void {
  const word = plainWord(foldText(raw)).slice(0, longestWord)
  if (word !== '') tokens.push({ word, stem: stemWord(word), start, end: start + raw.length })
}

/** `biden's` is `biden`, `u.s` is `us`, `don't` is `dont`, `3.5` stays. */
function plainWord(folded: string): string {
  if (!/['’.]/.test(folded)) return folded
  const bare = folded.replace(/['’]s$/, '').replace(/['’]/g, '')
  return /^\d/.test(bare) ? bare : bare.replace(/\./g, '')
}
