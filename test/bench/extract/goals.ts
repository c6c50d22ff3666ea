/** F1 in percent that every extractor is measured against, as the issue states it. */
export const goals: { source: string; field: string; goal: number; key?: 'exactInstant' }[] = [
  { source: 'fundus', field: 'title', goal: 86 },
  { source: 'fundus', field: 'authors', goal: 93 },
  { source: 'fundus', field: 'published', goal: 99.5 },
  { source: 'fundus', field: 'published', goal: 99, key: 'exactInstant' },
  { source: 'fundus', field: 'excerpt', goal: 90 },
  { source: 'fundus', field: 'siteName', goal: 92 },
  { source: 'fundus', field: 'image', goal: 94 },
  { source: 'fundus', field: 'lang', goal: 99 },
  { source: 'fundus', field: 'topics', goal: 82 },
  { source: 'all', field: 'title', goal: 82 },
  { source: 'all', field: 'authors', goal: 84 },
  { source: 'all', field: 'published', goal: 94 },
  { source: 'all', field: 'excerpt', goal: 90 },
  { source: 'all', field: 'siteName', goal: 92 },
  { source: 'all', field: 'image', goal: 95 },
  { source: 'all', field: 'lang', goal: 99 },
  { source: 'all', field: 'topics', goal: 78 },
]

/** Bytes, gzipped, of the script that is injected into a page, without the Markdown part. */
export const sizeGoal = 40 * 1024
/** Share of Readability's time in the same run. */
export const timeGoal = 1 / 3
/** A source with fewer truths says too little to compare peers on it. */
export const enoughTruths = 40
