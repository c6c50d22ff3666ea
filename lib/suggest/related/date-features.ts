/** What the date model sees; the order is that of `dateFeatures`. */
export const dateFeatureNames = ['sameDay', 'days', 'week', 'month'] as const

/** Articles as far apart as this are no likelier for it, and no less likely: as if a date were unknown. */
const usualDays = 5
const nearness = (days: number): number[] => [
  days < 1 ? 1 : 0,
  Math.exp(-days / 2),
  Math.exp(-days / 7),
  Math.exp(-days / 30),
]
const usual = nearness(usualDays)

/** What days apart say; all 0 where a date is unknown. */
export function dateFeatures(days: number | undefined): number[] {
  if (days === undefined || Number.isNaN(days)) return usual.map(() => 0)
  return nearness(days).map((value, index) => value - (usual[index] ?? 0))
}
