import type { Highlight, HighlightColor } from '@/lib/record/highlight-schema'

/** A colour, or those that are not on the page now. */
export type MarkFilter = 'all' | 'missing' | HighlightColor

/** The marks whose quote, note or tags hold the text, in the order of the page. `missing`: ids not on the page. */
export function filterMarks(
  highlights: readonly Highlight[],
  text: string,
  filter: MarkFilter,
  missing: readonly string[],
): Highlight[] {
  const wanted = text.trim().toLocaleLowerCase()
  const lost = new Set(missing)
  return highlights
    .filter(({ id, color }) => filter === 'all' || (filter === 'missing' ? lost.has(id) : color === filter))
    .filter((highlight) =>
      [highlight.quote.exact, highlight.note ?? '', ...(highlight.tags ?? [])].some((part) =>
        part.toLocaleLowerCase().includes(wanted),
      ),
    )
    .sort((a, b) => (a.position?.start ?? 0) - (b.position?.start ?? 0))
}
