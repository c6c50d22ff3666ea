import { extractArticle } from '@/lib/extract/extract-article'

Reflect.set(globalThis, 'extractForParity', (url: string) => extractArticle(document, url).article)
