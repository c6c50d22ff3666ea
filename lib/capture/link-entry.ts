import type { Article } from '@/lib/record/article-schema'
import { cleanLine, textLimits } from '@/lib/record/clean-text'
import { parseHttpAddress } from '@/lib/record/http-address'
import { pickPresent } from '@/lib/record/pick-present'
import { registrableDomain } from '@/lib/record/registrable-domain'
import { relatedId } from '@/lib/record/related-id'
import type { Related } from '@/lib/record/related-schema'

/**
 * A related entry of which only an address and perhaps a text is known (a link's text, a tab's title):
 * marked as not read. Undefined where the address is not http(s).
 */
export function entryFromLink(url: string, text: string, taken: readonly string[]): Related | undefined {
  const parsed = parseHttpAddress(url)
  if (!parsed) return undefined
  const domain = registrableDomain(parsed.hostname)
  return {
    id: relatedId(parsed.href, taken),
    title: cleanLine(text.replace(/\s+/g, ' '), textLimits.title),
    webUrl: parsed.href,
    type: 'article',
    provider: { name: domain, domain },
    isRead: false,
  }
}

/** The entry completed by what was read at its address; what the user typed as its title stays. */
export function entryFromArticle(entry: Related, article: Article, isTitleTyped: boolean): Related {
  const { isRead: _notRead, ...known } = entry
  const host = article.provider.domain
  return {
    ...known,
    title: isTitleTyped ? entry.title : cleanLine(article.title, textLimits.title) || entry.title,
    ...(article.excerpt ? { excerpt: cleanLine(article.excerpt, textLimits.excerpt) } : {}),
    ...pickPresent(article, ['publishedDateTime', 'ampWebUrl', 'cdnAmpWebUrl', 'type']),
    provider: { ...article.provider, domain: host ? registrableDomain(host) : '' },
    ...(article.images.length === 0 ? {} : { images: article.images }),
  }
}
