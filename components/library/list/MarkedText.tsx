import type { MatchTerms } from '@/lib/search/search-api'
import { splitMarked } from './split-marked'

/** Text in which what the search matched stands in `<mark>`. */
export function MarkedText({ text, terms }: { text: string; terms: MatchTerms }) {
  if (terms.words.length === 0 && terms.prefixes.length === 0) return <>{text}</>
  return (
    <>
      {splitMarked(text, terms).map((part) =>
        part.isMatch ? <mark key={part.start}>{part.text}</mark> : part.text,
      )}
    </>
  )
}
