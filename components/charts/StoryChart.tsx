import { scaleTime } from 'd3-scale'
import { formatDate } from '@/lib/i18n/format-date'
import type { StoryLane } from './story-points'
import { timeMarks } from './time-marks'

const width = 820
const row = 30
const labelWidth = 190
const right = 20
const day = 86_400_000

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
  const pad = first === last ? day : 0
  const x = scaleTime([first - pad, last + pad], [labelWidth + 12, width - right - 12])
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
      {timeMarks(x.ticks(5)).map(({ at, text }) => (
        <text key={text} class="chart__tick" x={x(at)} y={height - 8} text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}
