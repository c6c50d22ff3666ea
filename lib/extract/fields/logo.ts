import type { Image } from '@/lib/record/image-schema'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, textAt, textOf } from '../json-ld/values'
import type { Page } from '../page'
import { parseAddress } from '../url/parse-address'

/** The site's logo: the publisher's in JSON-LD, else the largest icon that the page links. */
export function readLogo(page: Page, base: URL | undefined): Image | undefined {
  for (const { node } of page.articles.slice(0, 3))
    for (const publisher of listOf(page.graph, getProperty(node.object, 'publisher')).slice(0, 2)) {
      const logo = isLdObject(publisher) ? listOf(page.graph, getProperty(publisher, 'logo'))[0] : undefined
      const object = isLdObject(logo) ? logo : undefined
      const address = object
        ? textOf(getProperty(object, 'url')) || textOf(getProperty(object, 'contentUrl'))
        : textOf(logo)
      const url = parseAddress(address, base)
      if (url)
        return {
          url: url.href,
          ...readSize(object ? textAt(object, 'width') : '', object ? textAt(object, 'height') : ''),
        }
    }
  const icons = page.links
    .filter((link) => link.rel.some((rel) => rel === 'icon' || rel.startsWith('apple-touch-icon')))
    .map((link) => ({
      url: parseAddress(link.href, base),
      size: Number.parseInt(link.sizes, 10) || (link.rel.includes('icon') ? 16 : 60),
    }))
    .sort((a, b) => b.size - a.size)
  const best = icons.find((icon) => icon.url)
  return best?.url ? { url: best.url.href } : undefined
}

/** Width and height where both are whole numbers of pixels. */
export function readSize(width: string, height: string): { width?: number; height?: number } {
  const [w, h] = [width, height].map((text) =>
    /^\d{1,5}(?:\.\d+)?(?:px)?$/.test(text.trim()) ? Math.round(Number.parseFloat(text)) : 0,
  )
  return w && h ? { width: w, height: h } : {}
}
