import { scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { formatMonth } from '@/lib/i18n/format-date'
import { formatNumber } from '@/lib/i18n/format-number'
import { countAxis } from './count-axis'
import type { MonthChart } from './month-series'

const width = 820
const height = 280
const box = { left: 44, right: 12, top: 10, bottom: 28 }

/** Lines over months; each differs in colour and in its dashes. */
export function LineChart({ chart, label }: { chart: MonthChart; label: string }) {
  const { months, series } = chart
  const most = Math.max(...series.flatMap(({ values }) => values))
  const { place: y, ticks } = countAxis(most, height - box.bottom, box.top)
  const place = scalePoint(months.keys(), [box.left, width - box.right])
  const x = (index: number) => place(index) ?? box.left
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  )
  const everyMonth = Math.max(1, Math.ceil(months.length / 9))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="chart__grid" d={`M${box.left} ${y(tick)}H${width - box.right}`} />
          <text class="chart__tick" x={box.left - 6} y={y(tick) + 4} text-anchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {months.map((month, index) =>
        index % everyMonth === 0 ? (
          <text key={month} class="chart__tick" x={x(index)} y={height - 8} text-anchor="middle">
            {formatMonth(month)}
          </text>
        ) : null,
      )}
      {series.map(({ name, values }, at) => (
        <g key={name}>
          <path class={`chart__line chart__line--${at}`} d={path(values) ?? ''} />
          {values.map((value, index) => (
            <circle
              key={months[index]}
              class={`chart__point chart__point--${at}`}
              cx={x(index)}
              cy={y(value)}
              r="2.500"
            >
              <title>{`${name}, ${formatMonth(months[index] ?? '')}: ${formatNumber(value)}`}</title>
            </circle>
          ))}
        </g>
      ))}
    </svg>
  )
}

/** Which line is whose. */
export function LineLegend({ chart }: { chart: MonthChart }) {
  return (
    <ul class="legend">
      {chart.series.map(({ name }, at) => (
        <li key={name}>
          <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false">
            <path class={`chart__line chart__line--${at}`} d="M0 4H24" />
          </svg>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}
