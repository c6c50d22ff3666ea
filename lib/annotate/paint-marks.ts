import { type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'

export interface PaintedMark {
  id: string
  color: HighlightColor
  range: Range
  /** How many marks lie under this one (stackMarks); 0 where absent. */
  level?: number
}

/** The registry of the page, `CSS.highlights`; given, so that tests can give another. */
export type PaintRegistry = Pick<HighlightRegistry, 'set' | 'delete'>

/** Deeper nesting is painted like the last level. */
export const maxLevel = 2

/** Names under which `public/highlights.css` styles them. */
export function highlightName(color: HighlightColor, level = 0): string {
  return level === 0 ? `clipfile-${color}` : `clipfile-${color}-${level}`
}

/**
 * Paints all marks with the CSS Custom Highlight API: the page's DOM stays as it is. Replaces what was
 * painted. Higher levels are painted over lower ones and underlined, so that a mark within a mark shows.
 */
export function paintMarks(registry: PaintRegistry, marks: readonly PaintedMark[]): void {
  for (let level = 0; level <= maxLevel; level++) {
    for (const color of highlightColorSchema.options) {
      const own = marks.filter((mark) => mark.color === color && levelOf(mark) === level)
      if (own.length === 0) registry.delete(highlightName(color, level))
      else registry.set(highlightName(color, level), makeHighlight(own, level))
    }
  }
}

/** Points at one mark for a moment; undefined takes the pointer away. */
export function paintPointer(registry: PaintRegistry, range: Range | undefined): void {
  if (!range) {
    registry.delete('clipfile-pointer')
    return
  }
  const pointer = new Highlight(range)
  pointer.priority = maxLevel + 1
  registry.set('clipfile-pointer', pointer)
}

function levelOf(mark: PaintedMark): number {
  return Math.min(mark.level ?? 0, maxLevel)
}

function makeHighlight(marks: readonly PaintedMark[], level: number): Highlight {
  const highlight = new Highlight()
  // One by one: a page with thousands of marks must not exceed a call's arguments.
  for (const { range } of marks) highlight.add(range)
  highlight.priority = level
  return highlight
}
