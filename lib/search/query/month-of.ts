const months = new Map<number, string>()

/** `2023-08` of seconds since 1970 in UTC; empty where unknown. Days are few, so they are remembered. */
export function monthOf(seconds: number): string {
  if (Number.isNaN(seconds)) return ''
  const day = Math.floor(seconds / 86_400)
  const known = months.get(day)
  if (known !== undefined) return known
  if (months.size > 20_000) months.clear()
  const month = new Date(day * 86_400_000).toISOString().slice(0, 7)
  months.set(day, month)
  return month
}
