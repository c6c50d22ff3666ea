import { formatDate } from '@/lib/i18n/format-date'
import type { ClipRecord } from '@/lib/record/record-schema'

/** What a row of the list shows of a record: small, since thousands stay in memory while scrolling. */
export interface RowSummary {
  id: string
  title: string
  site: string
  /** For display; empty where unknown. */
  date: string
  topics: readonly string[]
  linkCount: number
  highlightCount: number
  hasNote: boolean
  isPublished: boolean
  isVideo: boolean
  /** False for a link that was saved without being opened. */
  isRead: boolean
  quality: number | undefined
  heat: number | undefined
  imageUrl: string | undefined
}

export function summariseRecord(record: ClipRecord): RowSummary {
  return {
    id: record.id,
    title: record.title,
    site: record.provider?.name || record.provider?.domain || '',
    date: formatDate(record.publishedDateTime ?? record.savedDateTime),
    topics: record.topics.filter(Boolean),
    linkCount: record.related.length,
    highlightCount: record.highlights?.length ?? 0,
    hasNote: Boolean(record.note),
    isPublished: record.published === true,
    isVideo: record.type === 'video',
    isRead: record.isRead !== false,
    quality: record.quality,
    heat: record.heat,
    imageUrl: record.images[0]?.url,
  }
}
