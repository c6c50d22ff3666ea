import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extractMarkdown } from '@/lib/extract/markdown'

/** Injected when the user asks for the article's text: answers it as Markdown, ends. */
export default defineUnlistedScript(() => extractMarkdown(document, location.href))
