import type { LinkGraph } from './link-graph'

const rounds = 300
/** The distance at which two nodes leave each other alone; a link is about half as long. */
const ideal = 1.6
const reach = 3 * ideal

/**
 * Places the nodes of a graph in a box of `width` by `height`: linked ones near each other, all apart
 * (Fruchterman and Reingold 1991, with a pull to the middle). Deterministic; time grows with nodes squared.
 */
export function layoutGraph(graph: LinkGraph, width: number, height: number, margin = 24): LinkGraph {
  const nodes = graph.nodes.map((node) => ({ ...node }))
  for (let round = 0; round < rounds; round++) {
    const heat = 0.9 * (1 - round / rounds) + 0.02
    const moves = nodes.map(({ x, y }) => ({ x: -x * 0.04, y: -y * 0.04 }))
    for (let a = 0; a < nodes.length; a++) {
      for (let b = a + 1; b < nodes.length; b++)
        push(a, b, (distance) => (distance > reach ? 0 : (ideal * ideal) / distance))
    }
    for (const { from, to } of graph.edges) push(from, to, (distance) => -(distance * distance) / (2 * ideal))
    for (const [index, node] of nodes.entries()) {
      const move = moves[index] ?? { x: 0, y: 0 }
      const length = Math.hypot(move.x, move.y) || 1
      const step = Math.min(length, heat) / length
      node.x += move.x * step
      node.y += move.y * step
    }

    // A pair of nodes and the force that parts them (negative: draws them together).
    function push(a: number, b: number, force: (distance: number) => number): void {
      const [one, other, moveOne, moveOther] = [nodes[a], nodes[b], moves[a], moves[b]]
      if (!one || !other || !moveOne || !moveOther) return
      const x = one.x - other.x || 0.01
      const y = one.y - other.y || 0.01
      const distance = Math.max(0.05, Math.hypot(x, y))
      const strength = force(distance) / distance
      moveOne.x += x * strength
      moveOne.y += y * strength
      moveOther.x -= x * strength
      moveOther.y -= y * strength
    }
  }
  return { nodes: fit(nodes, width, height, margin), edges: graph.edges }
}

function fit<Node extends { x: number; y: number }>(
  nodes: Node[],
  width: number,
  height: number,
  margin: number,
): Node[] {
  const xs = nodes.map(({ x }) => x)
  const ys = nodes.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scaleX = (width - 2 * margin) / (right - left || 1)
  const scaleY = (height - 2 * margin) / (bottom - top || 1)
  return nodes.map((node) => ({
    ...node,
    x: margin + (node.x - left) * scaleX,
    y: margin + (node.y - top) * scaleY,
  }))
}
