import type { Article } from '@/lib/record/article-schema'
import type { BenchRecord } from './peer-record'

/** An article in the shape that the shared bench scores; the time as the page writes it, with its zone. */
export function toBenchRecord(article: Article): BenchRecord {
  return {
    title: article.title,
    authors: article.authors,
    published: writePublished(article),
    excerpt: article.excerpt,
    siteName: article.provider.name,
    canonical: article.webUrl,
    image: article.images[0]?.url,
    lang: article.language,
    topics: article.keywords,
  }
}

function writePublished({ publishedDateTime, publishedOffset }: Article): string | undefined {
  if (!publishedDateTime || !publishedOffset) return publishedDateTime
  const local = new Date(Date.parse(publishedDateTime) + publishedOffset * 60_000).toISOString().slice(0, 19)
  const minutes = Math.abs(publishedOffset)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${local}${publishedOffset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
