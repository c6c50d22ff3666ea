import type { Dot, Edit } from './edit-schema'

/** Order of two texts by UTF-16 unit: the same on every device, whatever its language. */
export function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Order of two dots: writer, sequence, index. */
export function compareDots(left: Dot, right: Dot): number {
  return compareTexts(left[0], right[0]) || left[1] - right[1] || left[2] - right[2]
}

/**
 * Which of two concurrent edits is shown: the greater by (hlc, writer, sequence, index). Two edits of
 * one name that differ (a copied profile wrote both) are ordered by their content, so that every device
 * shows the same.
 */
export function compareEdits(left: Edit, right: Edit): number {
  return (
    compareTexts(left.hlc, right.hlc) ||
    compareDots(left.dot, right.dot) ||
    compareTexts(contentOf(left), contentOf(right))
  )
}

/** Are these the same edit: one name, one content? */
export function isSameEdit(left: Edit, right: Edit): boolean {
  return compareDots(left.dot, right.dot) === 0 && contentOf(left) === contentOf(right)
}

function contentOf(edit: Edit): string {
  return `${edit.hlc} ${edit.deleted === true ? 'x' : stringifySorted(edit.value ?? null)}`
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function stringifySorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => compareTexts(left, right)))
      : inner,
  )
}
