import type { Article, Explanation } from '@/lib/record/article-schema'
import { composeArticle } from './compose-article'
import { explainFields } from './explain'
import { hostOf } from './fields/site-name'
import { limits } from './limits'
import { readPage } from './page'
import { readFields } from './read-fields'

export interface ExtractOptions {
  /** Also say, for each field, what else it could have been and why this was chosen. */
  explain?: boolean
}

export interface Extraction {
  article: Article
  /** The article's main text, at most `limits.text` characters: whoever keeps the article makes its print of it. */
  text: string
  explanation?: Explanation
}

/**
 * Reads what a page says about its article. Never throws; visits a bounded part of the page
 * (`limits.ts`); changes nothing. `url` is the address that is open. Every value is text from the page,
 * cleaned and bounded but untrusted. The rules per field: docs/extraction.md.
 */
export function extractArticle(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  try {
    const page = readPage(document, url)
    const fields = readFields(page)
    const article = composeArticle(page, fields, url)
    const text = fields.text.paragraphs.join(' ').slice(0, limits.text)
    return options.explain ? { article, text, explanation: explainFields(fields) } : { article, text }
  } catch (error) {
    // A page can replace what its document answers (DOM clobbering); then only its address is sure.
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    const explanation: Explanation = {
      title: [{ value: '', source: 'none', score: 0, reason: `reading failed: ${reason}` }],
    }
    const article = emptyArticle(url)
    return options.explain ? { article, text: '', explanation } : { article, text: '' }
  }
}

function emptyArticle(url: string): Article {
  const address = url.slice(0, limits.address)
  return {
    title: '',
    authors: [],
    excerpt: '',
    provider: { name: '', domain: hostOf(address) },
    originalUrl: address,
    webUrl: address,
    images: [],
    keywords: [],
    type: 'article',
    isPaywalled: false,
    links: [],
  }
}
