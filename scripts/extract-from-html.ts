import { JSDOM, VirtualConsole } from 'jsdom'
import { type Extraction, extractArticle } from '@/lib/extract/extract-article'
import { articleSchema } from '@/lib/record/article-schema'
import { withTextPrint } from '@/lib/record/text-print'

/**
 * Extraction outside any browser: the page's scripts do not run and nothing is fetched. `html` is the page's
 * text, `url` the address that it was opened at. Throws a ZodError if the article breaks its schema.
 */
export async function extractFromHtml(
  html: string,
  url: string,
  options: { explain: boolean },
): Promise<Extraction> {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  try {
    const { document } = dom.window
    const { article, text, explanation } = extractArticle(document, url, { explain: options.explain })
    return {
      article: articleSchema.parse(withTextPrint(article, text)),
      text,
      ...(explanation ? { explanation } : {}),
    }
  } finally {
    dom.window.close()
  }
}
