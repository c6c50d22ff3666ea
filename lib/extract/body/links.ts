import { cleanText } from '../clean-text'
import { readText } from '../dom/read-text'
import { limits } from '../limits'
import type { Page } from '../page'
import { parseAddress } from '../url/parse-address'
import { pageKey } from '../url/same-page'

/**
 * Links inside the article's paragraphs (or its container, where it has none), in order, each address once;
 * links to the page itself left out.
 */
export function readLinks(
  page: Page,
  container: Element | undefined,
  base: URL | undefined,
): { url: string; text: string }[] {
  const found = new Map<string, { url: string; text: string }>()
  const own = page.url ? pageKey(page.url) : ''
  const paragraphs = page.walk.paragraphs
    .filter((spot) => !spot.elsewhere && container?.contains(spot.element))
    .map((spot) => spot.element)
  const places = paragraphs.length > 0 || !container ? paragraphs : [container]
  for (const place of places) {
    const anchors = place.getElementsByTagName('a')
    for (let i = 0; i < anchors.length && i < 50; i++) {
      const anchor = anchors[i]
      const url = parseAddress(anchor?.getAttribute('href') ?? '', base)
      if (!anchor || !url || found.has(url.href) || pageKey(url) === own) continue
      const text = cleanText(readText(anchor, page.budget, 300), 300)
      if (text !== '') found.set(url.href, { url: url.href, text })
      if (found.size >= limits.links) return [...found.values()]
    }
  }
  return [...found.values()]
}
