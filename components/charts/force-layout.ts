import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { scaleLinear } from 'd3-scale'
import { type GraphNode, type LinkGraph, nodeRadius } from './link-graph'

const rounds = 300

export interface PlacedNode extends GraphNode {
  x: number
  y: number
}
export interface PlacedGraph extends LinkGraph {
  nodes: PlacedNode[]
}

/**
 * Places the nodes of a graph in a box of `width` by `height`: linked ones near each other, all apart, what
 * hangs together in the middle. The same graph is always placed the same.
 */
export function layoutGraph(graph: LinkGraph, width: number, height: number, margin = 24): PlacedGraph {
  const nodes = graph.nodes.map((node): PlacedNode => ({ ...node, x: Number.NaN, y: Number.NaN }))
  const links = graph.edges.map(({ from, to }) => ({ source: from, target: to }))
  forceSimulation(nodes)
    .force('links', forceLink(links).distance(36))
    .force('apart', forceManyBody().strength(-90))
    .force(
      'size',
      forceCollide<PlacedNode>(({ degree }) => nodeRadius(degree) + 2),
    )
    // A wide box wants a wide drawing.
    .force('middleX', forceX().strength(0.07))
    .force('middleY', forceY().strength((0.07 * width) / height))
    .stop()
    .tick(rounds)
  const placeX = scaleLinear(rangeOf(nodes.map(({ x }) => x)), [margin, width - margin])
  const placeY = scaleLinear(rangeOf(nodes.map(({ y }) => y)), [margin, height - margin])
  return {
    nodes: nodes.map(({ id, title, site, degree, x, y }) => ({
      id,
      title,
      site,
      degree,
      x: placeX(x),
      y: placeY(y),
    })),
    edges: graph.edges,
  }
}

const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]
