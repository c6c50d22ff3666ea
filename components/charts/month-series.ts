import type { FacetCount } from '@/lib/search/search-api'

export interface Series {
  name: string
  /** One value a month of the axis. */
  values: number[]
}

export interface MonthChart {
  /** `2023-08`, without a gap, oldest first. */
  months: string[]
  series: Series[]
}

/** Counts by month on one axis: months without records count 0; at most the last `most` months are shown. */
export function buildMonthChart(
  named: readonly { name: string; months: readonly FacetCount[] }[],
  most = 36,
): MonthChart {
  const valid = /^\d{4}-(0[1-9]|1[0-2])$/
  const all = named
    .flatMap(({ months }) => months.map(({ value }) => value))
    .filter((month) => valid.test(month))
    .sort()
  const first = all[0]
  const last = all.at(-1)
  if (first === undefined || last === undefined) return { months: [], series: [] }
  const months = monthsBetween(first, last).slice(-most)
  const series = named.map(({ name, months: counts }) => {
    const byMonth = new Map(counts.map(({ value, count }) => [value, count]))
    return { name, values: months.map((month) => byMonth.get(month) ?? 0) }
  })
  return { months, series }
}

/** Both ends included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    months.push(name)
    if (name >= last) return months
    month++
    if (month > 12) {
      month = 1
      year++
    }
  }
}
