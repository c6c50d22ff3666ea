/** Whether a node stands in a text that the user edits on the page: no passage to mark. */
export function isEdited(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement
  if (!element) return false
  if (element.closest('input, textarea, select')) return true
  return element instanceof HTMLElement && element.isContentEditable
}
