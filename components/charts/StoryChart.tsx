import { formatDate } from '@/lib/i18n/format-date'
import type { StoryLane } from './story-points'

const width = 820
const row = 30
const labelWidth = 190
const right = 20

interface StoryChartProps {
  lanes: readonly StoryLane[]
  label: string
  onOpen: (id: string) => void
}

/** Who wrote when: a lane a site, a point an article. */
export function StoryChart({ lanes, label, onOpen }: StoryChartProps) {
  const times = lanes.flatMap(({ points }) => points.map(({ at }) => at))
  const first = Math.min(...times)
  const last = Math.max(...times)
  const height = lanes.length * row + 34
  const x = (at: number) =>
    last === first
      ? (labelWidth + width - right) / 2
      : labelWidth + 12 + ((at - first) / (last - first)) * (width - labelWidth - right - 24)
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => first + share * (last - first))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {lanes.map(({ site, points }, index) => {
        const y = index * row + row / 2
        return (
          <g key={site}>
            <text class="chart__label" x={labelWidth - 8} y={y + 4} text-anchor="end">
              {site.length > 28 ? `${site.slice(0, 27)}…` : site}
            </text>
            <path class="chart__grid" d={`M${labelWidth} ${y}H${width - right}`} />
            {points.map((point) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list holds the same by keyboard
              <circle
                key={point.id}
                class={point.isPublished ? 'chart__node' : 'chart__node chart__node--open'}
                cx={x(point.at)}
                cy={y}
                r="5"
                onClick={() => onOpen(point.id)}
              >
                <title>{`${formatDate(new Date(point.at).toISOString())}: ${point.title}`}</title>
              </circle>
            ))}
          </g>
        )
      })}
      {(last === first ? [first] : marks).map((at, index, all) => (
        <text
          key={at}
          class="chart__tick"
          x={x(at)}
          y={height - 8}
          text-anchor={all.length > 1 && index === all.length - 1 ? 'end' : 'middle'}
        >
          {formatDate(new Date(at).toISOString())}
        </text>
      ))}
    </svg>
  )
}
