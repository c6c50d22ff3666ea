import type { ClipRecord } from '@/lib/record/record-schema'
import { scoreHeat } from '@/lib/record/score-heat'
import { scoreQuality } from '@/lib/record/score-quality'
import type { Touched } from './touched'

export interface RecordSources {
  /** Made from the page, or from the tab alone. */
  fresh: ClipRecord
  /** The record that is already in the library for this article. */
  saved: ClipRecord | undefined
  touched: Touched
}

/**
 * The record that the popup shows and saves. What the user typed wins over what was saved, and that
 * over the page; only a saved link that was never read takes its fields from the page. Quality
 * follows its score until someone has written another number, heat until the record is published. A pure function, so that sources may
 * arrive in any order.
 */
export function composeRecord({ fresh, saved, touched }: RecordSources): ClipRecord {
  const base = saved ? takeSaved(saved, fresh) : fresh
  const next = withTouched(base, touched)
  // A number that a file states is its owner's, even where the score would be the same.
  const isOfFile = saved?.src !== undefined
  const isQualityScored =
    !saved || saved.isRead === false || (!isOfFile && saved.quality === scoreQuality(saved))
  const quality = touched.quality ?? (isQualityScored ? scoreQuality(next) : next.quality)
  const scored = quality === undefined ? next : { ...next, quality }
  // Ranked when it is published, and by no later edit: the file would change in a line that nobody touched.
  const isUnranked =
    saved?.published !== true && (saved?.heat ?? -1) < 0 && (!isOfFile || scored.published === true)
  const heat = touched.heat ?? (isUnranked ? scoreHeat(scored) : scored.heat)
  return heat === undefined ? scored : { ...scored, heat }
}

function takeSaved(saved: ClipRecord, fresh: ClipRecord): ClipRecord {
  if (saved.isRead !== false) return saved
  const { isRead: _notRead, ...own } = saved
  return {
    ...own,
    ...fresh,
    id: saved.id,
    title: fresh.title || saved.title,
    topics: saved.topics,
    related: saved.related,
    ...(saved.note === undefined ? {} : { note: saved.note }),
    ...(saved.category === undefined ? {} : { category: saved.category }),
    ...(saved.published === undefined ? {} : { published: saved.published }),
    ...(saved.savedDateTime === undefined ? {} : { savedDateTime: saved.savedDateTime }),
  }
}

/** Fields that are absent rather than empty. */
const absentWhenEmpty = [
  'ampWebUrl',
  'cdnAmpWebUrl',
  'language',
  'section',
  'note',
  'body',
  'privateNote',
  'category',
] as const

function withTouched(base: ClipRecord, touched: Touched): ClipRecord {
  const { publishedDateTime, ...others } = touched
  const next: ClipRecord = { ...base, ...others }
  if (publishedDateTime !== undefined) {
    // A date that the user wrote has no unknown zone any more.
    delete next.publishedZoneUnknown
    if (publishedDateTime === null) delete next.publishedDateTime
    else next.publishedDateTime = publishedDateTime
  }
  for (const key of absentWhenEmpty) if (next[key] === '') delete next[key]
  if (next.authors?.length === 0) delete next.authors
  return next
}
