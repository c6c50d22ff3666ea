import { scaleLinear } from 'd3-scale'
import { formatNumber } from '@/lib/i18n/format-number'

const width = 820
const row = 26
const labelWidth = 220

export interface Bar {
  name: string
  value: number
}

/** Bars from the left, the longest first, each with its name and number. */
export function BarChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const lengthOf = scaleLinear(
    [0, Math.max(1, ...bars.map(({ value }) => value))],
    [0, width - labelWidth - 70],
  )
  const height = bars.length * row + 4
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {bars.map(({ name, value }, index) => {
        const length = Math.max(2, lengthOf(value))
        const y = index * row
        return (
          <g key={name}>
            <text class="chart__label" x={labelWidth - 10} y={y + 17} text-anchor="end">
              {name.length > 32 ? `${name.slice(0, 31)}…` : name}
            </text>
            <rect class="chart__bar" x={labelWidth} y={y + 4} width={length} height={row - 8} rx="3" />
            <text class="chart__tick" x={labelWidth + length + 8} y={y + 17}>
              {formatNumber(value)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
