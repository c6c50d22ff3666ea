import type { Highlight, HighlightColor } from '@/lib/record/highlight-schema'

/** The marks whose quote, note or tags hold the text, in the order of the page. */
export function filterMarks(
  highlights: readonly Highlight[],
  text: string,
  color: HighlightColor | 'all',
): Highlight[] {
  const wanted = text.trim().toLocaleLowerCase()
  return highlights
    .filter((highlight) => color === 'all' || highlight.color === color)
    .filter((highlight) =>
      [highlight.quote.exact, highlight.note ?? '', ...(highlight.tags ?? [])].some((part) =>
        part.toLocaleLowerCase().includes(wanted),
      ),
    )
    .sort((a, b) => (a.position?.start ?? 0) - (b.position?.start ?? 0))
}
