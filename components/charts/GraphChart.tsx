import { useMemo } from 'preact/hooks'
import { layoutGraph, type PlacedNode } from './force-layout'
import { type LinkGraph, nodeRadius } from './link-graph'

const width = 820
const height = 520

interface GraphChartProps {
  graph: LinkGraph
  label: string
  onOpen: (id: string) => void
}

/** Articles as points, links as lines; the better linked, the larger. A press opens the article. */
export function GraphChart({ graph, label, onOpen }: GraphChartProps) {
  const { nodes, edges } = useMemo(() => layoutGraph(graph, width, height), [graph])
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {edges.map(({ from, to }) => {
        const [a, b] = [nodes[from], nodes[to]]
        return a && b ? (
          <path key={`${from} ${to}`} class="chart__edge" d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
        ) : null
      })}
      {nodes.map((node) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list holds the same by keyboard
        <circle
          key={node.id}
          class="chart__node"
          cx={node.x}
          cy={node.y}
          r={nodeRadius(node.degree)}
          onClick={() => onOpen(node.id)}
        >
          <title>{node.site ? `${node.title} (${node.site})` : node.title}</title>
        </circle>
      ))}
      {labelled(nodes).map((node) => (
        <text
          key={node.id}
          class="chart__tick chart__tick--over"
          x={node.x}
          y={node.y - 12}
          text-anchor={node.x > width - 140 ? 'end' : node.x < 140 ? 'start' : 'middle'}
        >
          {node.title.length > 34 ? `${node.title.slice(0, 33)}…` : node.title}
        </text>
      ))}
    </svg>
  )
}

const labelsShown = 8

/** The best linked nodes whose names do not run into each other. */
function labelled(nodes: readonly PlacedNode[]): PlacedNode[] {
  const shown: PlacedNode[] = []
  for (const node of nodes.slice(0, 40)) {
    const isFree = shown.every((other) => Math.abs(other.y - node.y) > 18 || Math.abs(other.x - node.x) > 230)
    if (isFree && shown.length < labelsShown) shown.push(node)
  }
  return shown
}
