import { extractArticle } from '@/lib/extract/extract-article'
import type { SentReading } from './page-reading'

/**
 * What a document says of its article at this moment. `url` is the address now, not the one that the
 * document was loaded with; extraction leaves out metadata that speaks of another page.
 */
export function readPage(document: Document, url: string): SentReading {
  const { article, text, explanation } = extractArticle(document, url, { explain: true })
  const isComplete = document.readyState === 'complete'
  return { url, isComplete, article, text, explanation: explanation ?? {} }
}
