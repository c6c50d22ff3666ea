import type { Article } from '@/lib/record/article-schema'
import { readLinks } from './body/links'
import type { Clue } from './clue'
import { type DateParts, formatParts } from './dates/date-parts'
import { readAmpAddresses } from './fields/addresses'
import { readLogo } from './fields/logo'
import { hostOf } from './fields/site-name'
import { buildEmbed } from './fields/video'
import { limits } from './limits'
import type { Page } from './page'
import type { Fields } from './read-fields'

/** The article of the best clues. */
export function composeArticle(page: Page, fields: Fields, url: string): Article {
  const open = url.slice(0, limits.address)
  const webUrl = best(fields.canonicals) ?? open
  const domain = hostOf(webUrl) || hostOf(open)
  const logo = readLogo(page, page.base)
  const type = best(fields.types) ?? 'article'
  const embed = type === 'video' ? buildEmbed(page, page.base) : undefined
  const language = best(fields.languages)
  const section = best(fields.sections)
  return {
    title: best(fields.titles) ?? '',
    authors: best(fields.authors) ?? [],
    ...datesOf(fields),
    excerpt: best(fields.excerpts) ?? '',
    provider: { name: best(fields.siteNames) ?? '', domain, ...(logo ? { images: [logo] } : {}) },
    originalUrl: open,
    webUrl,
    ...readAmpAddresses({ open: page.url, base: page.base, links: page.links }, webUrl),
    images: fields.images.slice(0, 1).map((each) => each.value),
    ...(language ? { language } : {}),
    ...(section ? { section } : {}),
    keywords: best(fields.keywords) ?? [],
    type,
    ...(embed ? { featuredContent: embed } : {}),
    isPaywalled: best(fields.paywall) ?? false,
    links: readLinks(page, fields.text.container, page.base),
  }
}

function best<T>(clues: readonly Clue<T>[]): T | undefined {
  const first = clues[0]
  return first && first.score > 0 ? first.value : undefined
}

function datesOf(
  fields: Fields,
): Pick<Article, 'publishedDateTime' | 'publishedOffset' | 'publishedZoneUnknown' | 'modifiedDateTime'> {
  const published = best(fields.published)
  const modified = best(fields.modified)
  const publishedDateTime = published && formatParts(published)
  const modifiedDateTime = modified && formatParts(modified)
  return {
    ...(publishedDateTime ? { publishedDateTime } : {}),
    ...(publishedDateTime && published.hour !== undefined && published.offset !== undefined
      ? { publishedOffset: published.offset }
      : {}),
    ...(publishedDateTime && isZoneUnknown(published) ? { publishedZoneUnknown: true } : {}),
    ...(modifiedDateTime ? { modifiedDateTime } : {}),
  }
}

function isZoneUnknown(parts: DateParts | undefined): boolean {
  return parts?.hour !== undefined && parts.offset === undefined
}
