import type { ClipRecord } from '@/lib/record/record-schema'
import type { Related } from '@/lib/record/related-schema'

/** The related entry that a saved record makes, under the given id: what real files hold of one. */
export function relatedFromRecord(record: ClipRecord, id: string): Related {
  const { title, excerpt, publishedDateTime, webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl } = record
  const address = webUrl ?? originalUrl
  return {
    id,
    title,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(publishedDateTime === undefined ? {} : { publishedDateTime }),
    ...(address === undefined ? {} : { webUrl: address }),
    ...(ampWebUrl === undefined ? {} : { ampWebUrl }),
    ...(cdnAmpWebUrl === undefined ? {} : { cdnAmpWebUrl }),
    ...(record.type === undefined ? {} : { type: record.type }),
    ...(record.provider === undefined ? {} : { provider: record.provider }),
    ...(record.quality === undefined ? {} : { quality: record.quality }),
    ...(record.isRead === false ? { isRead: false } : {}),
  }
}

/** An unread entry completed by the record; the address that the user linked stays. */
export function completeRelated(entry: Related, record: ClipRecord): Related {
  const full = relatedFromRecord(record, entry.id)
  const { isRead, ...known } = entry
  const typed = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return {
    ...full,
    ...(known.webUrl === undefined ? {} : { webUrl: known.webUrl }),
    ...(record.isRead === false ? typed : {}),
    title: full.title === '' ? known.title : full.title,
    id: entry.id,
    ...(record.isRead === false && isRead === false ? { isRead: false } : {}),
  }
}
