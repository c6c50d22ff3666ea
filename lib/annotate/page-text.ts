import { decodeUnits, foldUnit, isSqueezedOut } from './fold'

/** A page's visible text, squeezed, with the way back to its text nodes. */
export interface PageText {
  squeezed: string
  nodes: Text[]
  /** Squeezed offset at which each node begins; as long as `nodes`. */
  starts: Int32Array
  /** 1 where a word begins: white space, another node's edge or punctuation stands before. */
  wordStarts: Uint8Array
}

const skippedTags = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'IFRAME',
  'OBJECT',
  'HEAD',
])
/** More than any article; a page beyond it is read up to here, so that cost stays bounded. */
const maxUnits = 2_000_000
const maxNodes = 200_000

/** Reads the text under `root`, open shadow roots included, in document order. */
export function readPageText(root: Node): PageText {
  const { nodes, breaks } = collectTextNodes(root)
  let total = 0
  for (const node of nodes) total += node.data.length
  const units = new Uint16Array(Math.min(total, maxUnits))
  const wordStarts = new Uint8Array(units.length + 1)
  const starts = new Int32Array(nodes.length)
  let length = 0
  let afterBreak = true
  nodes.forEach((node, index) => {
    starts[index] = length
    if (breaks[index]) afterBreak = true
    const data = node.data
    for (let at = 0; at < data.length && length < units.length; at++) {
      const code = data.charCodeAt(at)
      // Nearly all of most pages: nothing to fold, nothing to leave out.
      if (code > 0x20 && code < 0x7f) {
        if (afterBreak) wordStarts[length] = 1
        afterBreak = false
        units[length++] = code
        continue
      }
      if (isSqueezedOut(code)) {
        if (isSpace(code)) afterBreak = true
        continue
      }
      if (afterBreak) wordStarts[length] = 1
      afterBreak = false
      units[length++] = foldUnit(code)
    }
  })
  wordStarts[length] = 1
  return {
    squeezed: decodeUnits(units, length),
    nodes,
    starts,
    wordStarts: wordStarts.subarray(0, length + 1),
  }
}

/** Text nodes in document order; `breaks[i]`: a block or a line began or ended before `nodes[i]`. */
function collectTextNodes(root: Node): { nodes: Text[]; breaks: boolean[] } {
  const nodes: Text[] = []
  const breaks: boolean[] = []
  let isBroken = true
  const enter = (node: Node): Node | null => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push(node as Text)
      breaks.push(isBroken)
      isBroken = false
      return null
    }
    if (node.nodeType === Node.COMMENT_NODE) return null
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { tagName, shadowRoot } = node as Element
      if (skippedTags.has(tagName)) return null
      if (!inlineTags.has(tagName)) isBroken = true
      if (shadowRoot?.firstChild) return shadowRoot.firstChild
    }
    return node.firstChild
  }
  let node: Node | null = root
  while (node && nodes.length < maxNodes) {
    let next: Node | null = enter(node)
    // Up to the first ancestor with something behind it; a shadow root is followed by its host's children.
    while (!next && node && node !== root) {
      next = node.nextSibling
      if (next) break
      const parent: Node | null = node.parentNode
      if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && parent !== root) {
        const { host } = parent as ShadowRoot
        isBroken = true
        next = host.firstChild
        node = host
        continue
      }
      if (parent?.nodeType === Node.ELEMENT_NODE && !inlineTags.has((parent as Element).tagName))
        isBroken = true
      node = parent
    }
    node = next
  }
  return { nodes, breaks }
}

// Zero-width marks part no words; white space does.
function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029
  )
}

const inlineTags = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'EM',
  'FONT',
  'I',
  'MARK',
  'Q',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'U',
  'WBR',
])
