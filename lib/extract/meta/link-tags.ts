import { limits } from '../limits'

export interface LinkTag {
  rel: string[]
  href: string
  type: string
  sizes: string
  hreflang: string
}

export function readLinkTags(document: Document): LinkTag[] {
  const found: LinkTag[] = []
  const tags = document.getElementsByTagName('link')
  for (let i = 0; i < tags.length && i < limits.linkTags; i++) {
    const tag = tags[i]
    const href = tag?.getAttribute('href')
    const rel = tag?.getAttribute('rel')
    if (!tag || !href || !rel || rel.length > 200) continue
    found.push({
      rel: rel.toLowerCase().trim().split(/\s+/),
      href: href.slice(0, limits.address + 1),
      type: tag.getAttribute('type') ?? '',
      sizes: tag.getAttribute('sizes') ?? '',
      hreflang: tag.getAttribute('hreflang') ?? '',
    })
  }
  return found
}
