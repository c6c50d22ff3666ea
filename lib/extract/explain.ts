import type { Explanation } from '@/lib/record/article-schema'
import { toCandidates } from './clue'
import { type DateParts, formatParts } from './dates/date-parts'
import type { Fields } from './read-fields'

/** For each field of the article its candidates, the chosen one first. */
export function explainFields(fields: Fields): Explanation {
  const showDate = (parts: DateParts): string => formatParts(parts) ?? ''
  const showList = (list: string[]): string => list.join(', ')
  return {
    title: toCandidates(fields.titles, String),
    authors: toCandidates(fields.authors, showList),
    publishedDateTime: toCandidates(fields.published, showDate),
    modifiedDateTime: toCandidates(fields.modified, showDate),
    excerpt: toCandidates(fields.excerpts, String),
    provider: toCandidates(fields.siteNames, String),
    webUrl: toCandidates(fields.canonicals, String),
    images: toCandidates(fields.images, (image) => image.url),
    language: toCandidates(fields.languages, String),
    section: toCandidates(fields.sections, String),
    keywords: toCandidates(fields.keywords, showList),
    type: toCandidates(fields.types, String),
    isPaywalled: toCandidates(fields.paywall, String),
  }
}
