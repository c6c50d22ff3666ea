import type { Article } from '@/lib/record/article-schema'
import { fetchPage } from './fetch-page'
import { makeInert } from './make-inert'
import { readPage } from './read-page'

/**
 * Fetches another page and reads it with the very extractor that reads open pages. The document is
 * parsed and never shown: no script of it runs and nothing it names is fetched; relative addresses are
 * resolved by the page's own, a `<base>` does not count. Needs a page with a
 * `DOMParser` and leave to fetch from that host.
 */
export async function readLink(
  address: string,
  fetchFunction: typeof fetch,
  signal: AbortSignal,
): Promise<Article> {
  const { url, html } = await fetchPage(address, fetchFunction, signal)
  const document = new DOMParser().parseFromString(makeInert(html), 'text/html')
  return readPage(document, url).article
}
