import { extractArticle } from '@/lib/extract/extract-article'
import { withTextPrint } from '@/lib/record/text-print'

Reflect.set(globalThis, 'extractForParity', (url: string) => {
  const { article, text } = extractArticle(document, url)
  return withTextPrint(article, text)
})
