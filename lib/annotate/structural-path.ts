import type { Highlight } from '@/lib/record/highlight-schema'

type StructuralPath = NonNullable<Highlight['path']>

/**
 * An XPath from the document element to each end's element, with the offset in its text (W3C
 * RangeSelector over XPathSelectors). Undefined inside a shadow root, which XPath cannot name.
 */
export function describePath(range: Range): StructuralPath | undefined {
  const start = pathOf(range.startContainer)
  const end = pathOf(range.endContainer)
  if (!start || !end) return undefined
  return {
    start,
    startOffset: offsetWithin(range.startContainer, range.startOffset),
    end,
    endOffset: offsetWithin(range.endContainer, range.endOffset),
  }
}

function pathOf(container: Node): string | undefined {
  let element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : container.parentElement
  if (!element || element.getRootNode() !== element.ownerDocument) return undefined
  const steps: string[] = []
  while (element) {
    const name = element.localName
    let ordinal = 1
    for (let sibling = element.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (sibling.localName === name) ordinal++
    }
    steps.unshift(`${name}[${ordinal}]`)
    element = element.parentElement
  }
  return `/${steps.join('/')}`
}

/** The offset counted in the text of the element that the path names. */
function offsetWithin(container: Node, offset: number): number {
  const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : container.parentElement
  if (!element || container === element) {
    return [...container.childNodes]
      .slice(0, offset)
      .reduce((sum, child) => sum + (child.textContent?.length ?? 0), 0)
  }
  const before = element.ownerDocument.createRange()
  before.setStart(element, 0)
  before.setEnd(container, offset)
  return before.toString().length
}
