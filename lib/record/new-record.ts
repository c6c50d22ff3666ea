import type { Article } from './article-schema'
import { cleanLine, textLimits } from './clean-text'
import { formatInstant } from './date-time'
import { isHttpAddress } from './http-address'
import type { Provider } from './image-schema'
import { pickPresent } from './pick-present'
import { makeRecordId } from './record-id'
import type { ClipRecord } from './record-schema'
import { registrableDomain } from './registrable-domain'
import { scoreHeat } from './score-heat'
import { scoreQuality } from './score-quality'

/** What the user wants of every new record; a part of the settings. */
export interface NewRecordDefaults {
  /** Empty: no category. */
  defaultCategory: string
  defaultPublished: boolean
}

/**
 * The record that the popup opens with: everything the page said, no topics or links yet, quality and
 * heat prefilled. `now` is the time of saving. Absent stays absent; nothing is made up.
 */
export function newRecordFromArticle(article: Article, defaults: NewRecordDefaults, now: Date): ClipRecord {
  const originalUrl = keepAddress(article.originalUrl)
  const webUrl = keepAddress(article.webUrl)
  const record: ClipRecord = {
    id: makeRecordId(webUrl, originalUrl),
    ...(defaults.defaultCategory === '' ? {} : { category: defaults.defaultCategory }),
    title: cleanLine(article.title, textLimits.title),
    ...(article.excerpt === '' ? {} : { excerpt: cleanLine(article.excerpt, textLimits.excerpt) }),
    ...pickPresent(article, ['publishedDateTime', 'publishedZoneUnknown', 'modifiedDateTime']),
    ...(originalUrl === undefined ? {} : { originalUrl }),
    ...(webUrl === undefined ? {} : { webUrl }),
    ...pickPresent(article, ['ampWebUrl', 'cdnAmpWebUrl', 'type', 'language', 'section', 'textPrint']),
    ...pickPresent(article, ['featuredContent']),
    published: defaults.defaultPublished,
    provider: toProvider(article.provider),
    topics: [],
    images: article.images.filter((image) => isHttpAddress(image.url)),
    related: [],
    ...(article.authors.length === 0
      ? {}
      : { authors: article.authors.map((name) => cleanLine(name, textLimits.name)) }),
    ...(article.isPaywalled ? { isPaywalled: true } : {}),
    savedDateTime: formatInstant(now),
  }
  const quality = scoreQuality(record)
  return { ...record, quality, heat: scoreHeat({ ...record, quality }) }
}

function toProvider(provider: Provider): Provider {
  const host = provider.domain.toLowerCase()
  const domain = host === '' ? '' : registrableDomain(host)
  return { ...provider, name: cleanLine(provider.name, textLimits.name) || domain, domain }
}

function keepAddress(address: string): string | undefined {
  return address.length <= textLimits.address && isHttpAddress(address) ? address : undefined
}
