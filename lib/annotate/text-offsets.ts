import { isSqueezedOut } from './fold'
import type { PageText } from './page-text'

export interface TextSpan {
  /** Squeezed offsets, `end` exclusive. */
  start: number
  end: number
}

/** The DOM range of a span; undefined where the page has no text there. */
export function spanToRange(page: PageText, span: TextSpan, document: Document): Range | undefined {
  if (span.end <= span.start || span.end > page.squeezed.length) return undefined
  const first = locate(page, span.start)
  const last = locate(page, span.end - 1)
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** The span of a range's text; undefined when it holds none (only white space, only images). */
export function rangeToSpan(page: PageText, range: Range): TextSpan | undefined {
  const start = boundaryOffset(page, range.startContainer, range.startOffset)
  const end = boundaryOffset(page, range.endContainer, range.endOffset)
  return end > start ? { start, end } : undefined
}

/** How many squeezed units stand before a DOM boundary point. */
export function boundaryOffset(page: PageText, container: Node, offset: number): number {
  const index = page.nodes.indexOf(container as Text)
  if (index >= 0) {
    const node = page.nodes[index]
    return (page.starts[index] ?? 0) + countUnits(node?.data ?? '', offset)
  }
  const child = container.childNodes[offset]
  const at = child ?? nextAfter(container)
  if (!at) return page.squeezed.length
  let low = 0
  let high = page.nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const node = page.nodes[middle]
    if (node && precedes(node, at)) low = middle + 1
    else high = middle
  }
  return page.starts[low] ?? page.squeezed.length
}

function precedes(node: Node, at: Node): boolean {
  const position = at.compareDocumentPosition(node)
  return (
    (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  )
}

function nextAfter(node: Node): Node | undefined {
  for (let current: Node | null = node; current; current = current.parentNode) {
    if (current.nextSibling) return current.nextSibling
  }
  return undefined
}

function countUnits(data: string, offset: number): number {
  let count = 0
  for (let at = 0; at < offset && at < data.length; at++) if (!isSqueezedOut(data.charCodeAt(at))) count++
  return count
}

/** The text node that holds a squeezed offset, its place in `page.nodes`, and the offset within it. */
export function locate(
  page: PageText,
  squeezedOffset: number,
): { node: Text; index: number; offset: number } | undefined {
  let low = 0
  let high = page.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((page.starts[middle] ?? 0) <= squeezedOffset) low = middle
    else high = middle - 1
  }
  const node = page.nodes[low]
  if (!node) return undefined
  let left = squeezedOffset - (page.starts[low] ?? 0)
  for (let at = 0; at < node.data.length; at++) {
    if (isSqueezedOut(node.data.charCodeAt(at))) continue
    if (left === 0) return { node, index: low, offset: at }
    left--
  }
  return undefined
}
