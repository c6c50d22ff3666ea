import { type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'

export interface PaintedMark {
  id: string
  color: HighlightColor
  range: Range
}

/** The registry of the page, `CSS.highlights`; given, so that tests can give another. */
export type PaintRegistry = Pick<HighlightRegistry, 'set' | 'delete'>

/** Names under which `public/highlights.css` styles them. */
export function highlightName(color: HighlightColor): string {
  return `clipfile-${color}`
}

/** Paints all marks with the CSS Custom Highlight API: the page's DOM stays as it is. Replaces what was painted. */
export function paintMarks(registry: PaintRegistry, marks: readonly PaintedMark[]): void {
  for (const color of highlightColorSchema.options) {
    const ranges = marks.filter((mark) => mark.color === color).map((mark) => mark.range)
    if (ranges.length > 0) registry.set(highlightName(color), new Highlight(...ranges))
    else registry.delete(highlightName(color))
  }
}

/** Points at one mark for a moment; undefined takes the pointer away. */
export function paintPointer(registry: PaintRegistry, range: Range | undefined): void {
  if (range) registry.set('clipfile-pointer', new Highlight(range))
  else registry.delete('clipfile-pointer')
}
