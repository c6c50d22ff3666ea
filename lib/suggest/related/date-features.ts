/** What the date model sees; the order is that of `dateFeatures`. */
export const dateFeatureNames = ['sameDay', 'days', 'week', 'month', 'after'] as const

/** When a candidate was published, seen from the article. */
export interface Timing {
  /** Days between the two articles, undefined where a date is unknown. */
  daysApart: number | undefined
  /**
   * Whether it came after the article, where that says anything: the list of a saved record fills with what
   * came later (of the dated lists' links three in four), that of an article just read with what is there.
   */
  isAfter?: boolean | undefined
}

/** Articles as far apart as this are no likelier for it, and no less likely: as if a date were unknown. */
const usualDays = 5
const nearness = (days: number): number[] => [
  days < 1 ? 1 : 0,
  Math.exp(-days / 2),
  Math.exp(-days / 7),
  Math.exp(-days / 30),
]
const usual = nearness(usualDays)

/** What time says; all 0 where a date is unknown. */
export function dateFeatures({ daysApart, isAfter }: Timing): number[] {
  if (daysApart === undefined || Number.isNaN(daysApart)) return dateFeatureNames.map(() => 0)
  const after = isAfter === undefined ? 0 : isAfter ? 0.5 : -0.5
  return [...nearness(daysApart).map((value, index) => value - (usual[index] ?? 0)), after]
}
