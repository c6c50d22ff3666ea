import { isElement } from '../dom/node-kind'

/** A paragraph of the page and its text. */
export interface PlacedText {
  element: Element
  text: string
}

/**
 * What holds all parts of an article that its template cuts into several of one kind (around pictures and
 * advertising), given the part with the most text. The part itself, where its kind has little text elsewhere
 * or where what holds them holds much more.
 */
export function joinParts(part: Element, paragraphs: readonly PlacedText[]): Element {
  const name = /\S+/.exec(part.getAttribute('class') ?? '')?.[0]
  const outside = paragraphs.filter(({ element }) => !part.contains(element))
  const own = lengthOf(paragraphs) - lengthOf(outside)
  if (!name || lengthOf(outside) < own / 4) return part
  const others = new Set<Element>()
  let more = 0
  for (const { element, text } of outside) {
    const other = partAround(element, part.localName, name)
    if (!other) continue
    others.add(other)
    more += text.length
  }
  if (more < own / 4) return part
  const whole = holderOf(part, others)
  const all = whole && paragraphs.filter(({ element }) => whole.contains(element))
  return whole && all && lengthOf(all) <= (own + more) * 1.3 ? whole : part
}

function lengthOf(paragraphs: readonly PlacedText[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}

/** The element of the same kind that a paragraph stands in. */
function partAround(paragraph: Element, localName: string, className: string): Element | undefined {
  let node: Node | null = paragraph.parentNode
  for (let level = 0; level < 6 && isElement(node); level++) {
    if (node.localName === localName && hasClass(node, className)) return node
    node = node.parentNode
  }
  return undefined
}

function hasClass(element: Element, name: string): boolean {
  return ` ${(element.getAttribute('class') ?? '').replace(/\s+/g, ' ')} `.includes(` ${name} `)
}

function holderOf(part: Element, others: ReadonlySet<Element>): Element | undefined {
  let node: Node | null = part.parentNode
  for (let level = 0; level < 8 && isElement(node) && node.localName !== 'body'; level++) {
    const holder = node
    if ([...others].every((other) => holder.contains(other))) return holder
    node = node.parentNode
  }
  return undefined
}
