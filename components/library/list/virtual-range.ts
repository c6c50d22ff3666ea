export interface VirtualRange {
  /** First rendered row. */
  first: number
  /** One past the last rendered row. */
  end: number
}

/**
 * The rows to render for a scroll position: those in view and `overscan` more on both sides, so that the
 * next frame of a scroll finds them drawn. All sizes in CSS pixels.
 */
export function virtualRange(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  total: number,
  overscan: number,
): VirtualRange {
  if (total === 0 || rowHeight <= 0) return { first: 0, end: 0 }
  const firstSeen = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const lastSeen = Math.ceil((Math.max(0, scrollTop) + viewHeight) / rowHeight)
  const first = Math.max(0, Math.min(firstSeen - overscan, total - 1))
  return { first, end: Math.min(total, Math.max(first + 1, lastSeen + overscan)) }
}

/** The scroll position that brings a row into view with the least movement; undefined if it is in view. */
export function scrollToShow(
  index: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number | undefined {
  const top = index * rowHeight
  if (top < scrollTop) return top
  const bottom = top + rowHeight
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : undefined
}
