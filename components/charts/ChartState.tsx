import { t } from '@/lib/i18n/translate'

interface ChartStateProps {
  isRead: boolean
  hasFailed: boolean
  /** What to say where there is nothing to draw. */
  nothing: string
}

/** Stands where a chart will be: that it is being read, could not be, or has nothing to show. */
export function ChartState({ isRead, hasFailed, nothing }: ChartStateProps) {
  if (isRead) return <p class="chart__empty">{nothing}</p>
  return (
    <p class="chart__empty chart__empty--tall" role="status">
      {t(hasFailed ? 'library.charts.failed' : 'library.list.loading')}
    </p>
  )
}
