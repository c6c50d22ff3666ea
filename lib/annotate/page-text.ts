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
  // Undefined stands for the end of a block.
  const stack: (Node | undefined)[] = [root]
  while (stack.length > 0 && nodes.length < maxNodes) {
    const node = stack.pop()
    if (node?.nodeType === Node.TEXT_NODE) {
      nodes.push(node as Text)
      breaks.push(isBroken)
      isBroken = false
      continue
    }
    const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined
    if (element && skippedTags.has(element.tagName)) continue
    if (!element || !inlineTags.has(element.tagName)) isBroken = true
    if (!node) continue
    if (element && !inlineTags.has(element.tagName)) stack.push(undefined)
    pushChildren(node, stack)
    if (element?.shadowRoot) stack.push(element.shadowRoot)
  }
  return { nodes, breaks }
}

function pushChildren(node: Node, stack: (Node | undefined)[]): void {
  for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
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
