import type { ClipRecord } from './record-schema'

type Scored = Pick<
  ClipRecord,
  'title' | 'excerpt' | 'publishedDateTime' | 'provider' | 'authors' | 'webUrl' | 'images' | 'topics'
> &
  Pick<
    ClipRecord,
    'related' | 'highlights' | 'note' | 'body' | 'featuredContent' | 'isPaywalled' | 'isRead' | 'removed'
  >

/**
 * How complete and useful a record is, 0 to 180 as in real files (docs/decisions/016): what the
 * page gave makes up to 85, what the user added up to 95. A prefilled value; the user may write another.
 */
export function scoreQuality(record: Scored): number {
  const points =
    scorePage(record) +
    Math.min(20, record.topics.length * 5) +
    Math.min(35, sum(record.related.map((entry) => (entry.isRead === false ? 3 : 7)))) +
    Math.min(15, (record.highlights?.length ?? 0) * 3) +
    (record.note ? 10 : 0) +
    (record.body ? 15 : 0)
  const isBare = record.isRead === false || record.removed === true
  return Math.max(0, Math.min(isBare ? 15 : 180, points))
}

function scorePage(record: Scored): number {
  const lead = record.images[0]
  const isLarge = (lead?.width ?? 0) >= 600
  return (
    (record.title ? 10 : 0) +
    (record.title.length >= 20 && record.title.length <= 140 ? 5 : 0) +
    Math.min(20, Math.floor((record.excerpt ?? '').length / 10)) +
    scoreDate(record.publishedDateTime) +
    (record.provider?.name ? 5 : 0) +
    (record.authors?.length ? 5 : 0) +
    (record.webUrl ? 5 : 0) +
    (lead ? 10 : 0) +
    (isLarge ? 5 : 0) +
    (record.featuredContent ? 5 : 0) -
    (record.isPaywalled ? 10 : 0)
  )
}

/** A time tells more than a day. */
function scoreDate(date: string | undefined): number {
  if (date === undefined) return 0
  return date.includes('T') ? 15 : 10
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
