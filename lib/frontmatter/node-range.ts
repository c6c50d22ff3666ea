import { type CST, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'
import { isParsedNode } from './parse-yaml'

export function isFlow(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}

/**
 * Where a value's last character stands, in offsets of the YAML text: without trailing comment, space or
 * line feed. A block collection ends where its last value does; the parser's own range reaches further.
 */
export function contentEnd(node: ParsedNode, yaml: string): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last: unknown = node.items.at(-1)
    const end = isPair(last) ? pairEnd(last, yaml) : isParsedNode(last) ? itemEnd(node, yaml) : node.range[1]
    return Math.max(end, node.range[0])
  }
  let end = node.range[1]
  // A block scalar's range ends after its line feed.
  if (isScalar(node) && node.type?.startsWith('BLOCK')) while (/[\r\n]/.test(yaml[end - 1] ?? '')) end--
  return end
}

/** End of a key with its value. */
export function pairEnd(pair: Pair, yaml: string): number {
  const colon = colonEnd(pair)
  const valueEnd = isParsedNode(pair.value) ? contentEnd(pair.value, yaml) : 0
  const keyEnd = isParsedNode(pair.key) ? pair.key.range[1] : 0
  return Math.max(valueEnd, colon ?? 0, keyEnd, propsEnd(pair))
}

/** After the colon of a key, or undefined where there is none. */
export function colonEnd(pair: Pair): number | undefined {
  const colon = itemToken(pair)?.sep?.find((token) => token.type === 'map-value-ind')
  return colon === undefined ? undefined : colon.offset + 1
}

// An anchor or tag in front of an empty value.
function propsEnd(pair: Pair): number {
  const props = itemToken(pair)?.sep?.filter((token) => token.type === 'anchor' || token.type === 'tag') ?? []
  return Math.max(0, ...props.map((token) => token.offset + token.source.length))
}

function itemEnd(node: ParsedNode, yaml: string): number {
  const last: unknown = isSeq(node) ? node.items.at(-1) : undefined
  const dash = dashOffsets(node).at(-1) ?? 0
  return Math.max(isParsedNode(last) ? contentEnd(last, yaml) : 0, dash + 1)
}

/** Where the hyphen of each item of a block sequence stands. */
export function dashOffsets(node: ParsedNode): number[] {
  const token = node.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap((item) =>
    item.start.filter((start) => start.type === 'seq-item-ind').map((start) => start.offset),
  )
}

function itemToken(pair: Pair): CST.CollectionItem | undefined {
  return pair.srcToken
}
