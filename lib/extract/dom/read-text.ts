import type { Budget } from '../budget'
import { isElement } from './node-kind'

/** Elements whose content is no text of the page. `noscript` counts as such whether or not scripts run. */
export const silentElements: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object textarea select head'.split(' '),
)
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/**
 * The text of an element as a reader would separate it: block elements and `<br>` break (as `separator`),
 * inline elements do not; scripts and the like are silent. Iterative, and bounded by `limit` and `budget`.
 */
export function readText(root: Element, budget: Budget, limit = 2_000, separator = ' '): string {
  let text = ''
  let node: Node | null = root.firstChild
  while (node && text.length < limit && budget.nodes > 0 && budget.characters > 0) {
    budget.nodes--
    let child: Node | null = null
    if (isElement(node)) {
      const name = node.localName
      if (!silentElements.has(name)) child = node.firstChild
      if (!inline.has(name)) text += separator
    } else if (node.nodeType === 3) {
      const part = (node.nodeValue ?? '').slice(0, limit)
      budget.characters -= part.length
      text += part
    }
    node =
      child ??
      nextOutside(node, root, () => {
        text += separator
      })
  }
  return text.slice(0, limit)
}

/** The next node after the subtree of `node`, inside `root`; `onBlockEnd` for each block element left. */
function nextOutside(node: Node, root: Element, onBlockEnd: () => void): Node | null {
  let current: Node | null = node
  while (current && current !== root) {
    if (isElement(current) && !inline.has(current.localName)) onBlockEnd()
    if (current.nextSibling) return current.nextSibling
    current = current.parentNode
  }
  return null
}
