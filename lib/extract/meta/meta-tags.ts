import { cleanText } from '../clean-text'
import { limits } from '../limits'

export interface MetaTags {
  /** All values under a name, in order, cleaned; the name in lower case. */
  all(name: string): readonly string[]
  first(name: string): string | undefined
}

const attributes = ['property', 'name', 'itemprop', 'http-equiv'] as const

/** Reads `<meta>` under whichever attribute names it. Values are cleaned only when they are asked for. */
export function readMetaTags(document: Document): MetaTags {
  const raw = new Map<string, string[]>()
  const tags = document.getElementsByTagName('meta')
  const count = Math.min(tags.length, limits.metaTags)
  for (let i = 0; i < count; i++) {
    const tag = tags[i]
    const content = tag?.getAttribute('content')
    if (tag && content) note(tag, content, raw)
  }
  const cleaned = new Map<string, readonly string[]>()
  const all = (name: string): readonly string[] => {
    const values = raw.get(name)
    if (!values) return []
    const known = cleaned.get(name) ?? [
      ...new Set(values.map((value) => cleanText(value)).filter((value) => value !== '')),
    ]
    cleaned.set(name, known)
    return known
  }
  return { all, first: (name) => all(name)[0] }
}

function note(tag: Element, content: string, raw: Map<string, string[]>): void {
  for (const attribute of attributes) {
    const name = tag.getAttribute(attribute)
    if (!name || name.length > 100) continue
    // A `meta` inside a microdata item says something of that item, not of the page.
    if (attribute === 'itemprop' && tag.parentElement?.localName !== 'head') continue
    for (const key of name.toLowerCase().trim().split(' ')) {
      const values = raw.get(key)
      if (values) values.push(content)
      else raw.set(key, [content])
    }
  }
}

const siteTags = new Set([
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'og:locale',
  'content-language',
  'language',
])

/** Only the tags that speak of the whole site, for a head that was left over from another page. */
export function keepSiteTags(metas: MetaTags): MetaTags {
  const all = (name: string): readonly string[] => (siteTags.has(name) ? metas.all(name) : [])
  return { all, first: (name) => all(name)[0] }
}
