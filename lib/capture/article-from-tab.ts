import type { Article } from '@/lib/record/article-schema'
import type { OpenTab } from './open-tab'

/** What a tab tells without being read: its title and address. Stands until the page is read, or for good. */
export function articleFromTab(tab: Pick<OpenTab, 'url' | 'title'>): Article {
  const host = URL.parse(tab.url)?.hostname.replace(/^www\./, '') ?? ''
  return {
    title: tab.title === tab.url ? '' : tab.title,
    authors: [],
    excerpt: '',
    provider: { name: host, domain: host },
    originalUrl: tab.url,
    webUrl: withoutFragment(tab.url),
    images: [],
    keywords: [],
    type: 'article',
    isPaywalled: false,
    links: [],
  }
}

function withoutFragment(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return url
  parsed.hash = ''
  return parsed.href
}
