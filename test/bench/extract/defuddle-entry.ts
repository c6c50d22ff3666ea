import Defuddle from 'defuddle'
import { publish } from './peer-record'

/** Defuddle at its defaults, on a copy of the document, because it changes the one it reads. */
publish('extractPeer', (document, url) => {
  const copy = document.cloneNode(true)
  if (!(copy instanceof Document)) return null
  const result = new Defuddle(copy, { url }).parse()
  return {
    title: result.title,
    authors: result.author ? [result.author] : [],
    published: result.published,
    excerpt: result.description,
    siteName: result.site,
    canonical: null,
    image: result.image,
    lang: result.language,
    topics: [],
  }
})
