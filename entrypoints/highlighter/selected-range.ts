import { isEdited } from './is-edited'

/**
 * What is selected on the page, in open shadow roots too; undefined where nothing with text is, or where
 * the user edits a text of the page.
 */
export function selectedRange(): Range | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = composedRange(selection) ?? selection.getRangeAt(0)
  if (range.collapsed || range.toString().trim() === '' || isEdited(range.commonAncestorContainer))
    return undefined
  return range
}

/**
 * `getRangeAt` ends at the host of a shadow root. Undefined where no shadow root holds the selection, or
 * the browser lacks `getComposedRanges` (Firefox before 142, whose `getRangeAt` reaches inside).
 */
function composedRange(selection: Selection): Range | undefined {
  if (typeof selection.getComposedRanges !== 'function') return undefined
  const shadowRoots = rootsBelow(selection)
  if (shadowRoots.length === 0) return undefined
  const [composed] = selection.getComposedRanges({ shadowRoots })
  if (!composed || composed.collapsed) return undefined
  // A Range has one root; a selection from inside a shadow root to its outside is left to getRangeAt.
  if (composed.startContainer.getRootNode() !== composed.endContainer.getRootNode()) return undefined
  const range = document.createRange()
  range.setStart(composed.startContainer, composed.startOffset)
  range.setEnd(composed.endContainer, composed.endOffset)
  return range
}

/** The open shadow roots in and around what is selected, those within others included. */
function rootsBelow(selection: Selection): ShadowRoot[] {
  const top = selection.getRangeAt(0).commonAncestorContainer
  const element = top.nodeType === Node.ELEMENT_NODE ? (top as Element) : top.parentElement
  const roots: ShadowRoot[] = []
  const waiting: (Element | ShadowRoot)[] = element ? [element] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const hosts = [...(next instanceof Element ? [next] : []), ...next.querySelectorAll('*')]
    for (const { shadowRoot } of hosts) {
      if (!shadowRoot || roots.includes(shadowRoot)) continue
      roots.push(shadowRoot)
      waiting.push(shadowRoot)
    }
  }
  return roots
}
