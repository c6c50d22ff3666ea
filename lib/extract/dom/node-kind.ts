/** By `nodeType`, not `instanceof`: in Node the constructors are not global. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}
