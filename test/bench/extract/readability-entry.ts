import { Readability } from '@mozilla/readability'
import { publish } from './peer-record'

/** Readability at its defaults, on a copy of the document, because it changes the one it reads. */
publish('extractPeer', (document) => {
  const copy = document.cloneNode(true)
  if (!(copy instanceof Document)) return null
  const result = new Readability(copy).parse()
  if (!result) return null
  return {
    title: result.title,
    authors: result.byline ? [result.byline] : [],
    published: result.publishedTime,
    excerpt: result.excerpt,
    siteName: result.siteName,
    canonical: null,
    image: null,
    lang: result.lang,
    topics: [],
  }
})
