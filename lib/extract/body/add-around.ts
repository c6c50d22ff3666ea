import { isElement } from '../dom/node-kind'

const levels = 5
const decay = 0.8

/**
 * Adds the characters of a paragraph to the elements around it, up the tree less and less, `around` first: what
 * holds all parts of an article is taken before one part, and what holds the article before what holds the
 * page. On 258 news pages whose text is known, two levels find 0.954 of it (F1 of words) and five 0.953; on
 * 423 others two levels find less than 60% of the paragraphs on 39 pages, five on 11.
 */
export function addAround(weights: Map<Element, number>, around: Node | null, characters: number): void {
  let share = characters
  let node = around
  for (let level = 0; level < levels && isElement(node); level++) {
    weights.set(node, (weights.get(node) ?? 0) + share)
    share *= decay
    node = node.parentNode
  }
}
