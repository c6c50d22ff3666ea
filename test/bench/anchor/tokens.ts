/** Truth for anchoring: every word of a page has a number that survives the page's mutation. */
export interface Token {
  /** Number in the unchanged page; -1 for text that a mutation put in. */
  id: number
  text: string
}

export type TokenMap = Map<Text, Token[]>

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'IFRAME', 'OBJECT'])

/** Splits all text of a document into words and white space, numbered in document order. */
export function numberTokens(document: Document): TokenMap {
  const map: TokenMap = new Map()
  let id = 0
  for (const node of textNodes(document)) {
    const parts = node.data.match(/\s+|[^\s]+/g) ?? []
    map.set(
      node,
      parts.map((text) => ({ id: id++, text })),
    )
  }
  return map
}

export function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    let parent = node.parentElement
    while (parent && !skipped.has(parent.tagName)) parent = parent.parentElement
    if (!parent) nodes.push(node)
  }
  return nodes
}

/** Writes a node's tokens back into its text. */
export function writeTokens(node: Text, tokens: Token[], map: TokenMap): void {
  map.set(node, tokens)
  node.data = tokens.map((token) => token.text).join('')
}

export function inkLength(text: string): number {
  return text.replace(/[\s\u200b\u00ad\u2060\ufeff]+/g, '').length
}
