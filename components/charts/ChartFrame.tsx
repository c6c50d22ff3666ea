import './charts.css'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { formatNumber } from '@/lib/i18n/format-number'
import { t } from '@/lib/i18n/translate'
import { ChartState } from './ChartState'
import { saveChart } from './save-chart'

interface ChartFrameProps {
  title: string
  hint?: string
  /** File name without its extension. */
  fileName: string
  /** The chart: one `<svg>`. */
  children: ComponentChildren
  head: readonly string[]
  /** Undefined until they are read. */
  rows: readonly (readonly (string | number)[])[] | undefined
  hasFailed: boolean
  /** What to say where there are no rows. */
  nothing?: string
  onError: (error: unknown) => void
  tools?: ComponentChildren
}

/** A chart with its title, its numbers as a table, and ways to save it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, hint, fileName, children, head, rows, hasFailed, nothing, onError, tools } = props
  const hasChart = rows !== undefined && rows.length > 0
  const id = useId()
  const figure = useRef<HTMLDivElement>(null)
  const save = (format: 'svg' | 'png') => {
    const svg = figure.current?.querySelector('svg')
    if (svg) saveChart(svg, fileName, format).catch(onError)
  }
  return (
    <section class="chart" aria-labelledby={id} data-testid={`chart-${fileName}`}>
      <header class="chart__head">
        <h2 id={id}>{title}</h2>
        {tools}
        <Button
          variant="quiet"
          aria-label={t('library.charts.saveSvg', { title })}
          disabled={!hasChart}
          onClick={() => save('svg')}
        >
          SVG
        </Button>
        <Button
          variant="quiet"
          aria-label={t('library.charts.savePng', { title })}
          disabled={!hasChart}
          onClick={() => save('png')}
        >
          PNG
        </Button>
      </header>
      {hint ? <p class="view__hint">{hint}</p> : null}
      {!hasChart ? (
        <ChartState
          isRead={rows !== undefined}
          hasFailed={hasFailed}
          nothing={nothing ?? t('library.charts.nothing')}
        />
      ) : (
        <>
          <div class="chart__figure" ref={figure}>
            {children}
          </div>
          <details class="chart__numbers">
            <summary>{t('library.charts.numbers')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <div class="chart__scroll" tabIndex={0}>
              <table class="table">
                <caption class="visually-hidden">{title}</caption>
                <thead>
                  <tr>
                    {head.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, at) => (
                    <tr key={`${row[0]} ${at}`}>
                      {row.map((cell, column) => (
                        <td
                          key={head[column] ?? column}
                          class={typeof cell === 'number' ? 'number' : undefined}
                        >
                          {typeof cell === 'number' ? formatNumber(cell) : cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </section>
  )
}
