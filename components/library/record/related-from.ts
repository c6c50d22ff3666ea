import type { ClipRecord } from '@/lib/record/record-schema'
import { registrableDomain } from '@/lib/record/registrable-domain'
import { relatedId } from '@/lib/record/related-id'
import type { Related } from '@/lib/record/related-schema'

/** A saved record as an entry of another's coverage: all that the file format keeps of it. */
export function relatedFromRecord(record: ClipRecord, taken: readonly string[]): Related {
  const webUrl = record.webUrl ?? record.originalUrl
  const entry: Related = { id: relatedId(webUrl, taken), title: record.title }
  if (webUrl !== undefined) entry.webUrl = webUrl
  if (record.excerpt !== undefined) entry.excerpt = record.excerpt
  if (record.publishedDateTime !== undefined) entry.publishedDateTime = record.publishedDateTime
  if (record.ampWebUrl !== undefined) entry.ampWebUrl = record.ampWebUrl
  if (record.cdnAmpWebUrl !== undefined) entry.cdnAmpWebUrl = record.cdnAmpWebUrl
  if (record.type !== undefined) entry.type = record.type
  if (record.provider !== undefined) entry.provider = record.provider
  if (record.quality !== undefined) entry.quality = record.quality
  if (record.images.length > 0) entry.images = record.images
  return entry
}

/** A pasted address, of which only the site is known. */
export function relatedFromAddress(address: string, taken: readonly string[]): Related {
  const webUrl = address.trim()
  const domain = registrableDomain(webUrl)
  return {
    id: relatedId(webUrl, taken),
    title: '',
    webUrl,
    provider: { name: domain, domain },
    isRead: false,
  }
}
