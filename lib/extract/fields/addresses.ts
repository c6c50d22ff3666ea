import { adjust, type Clue, clue } from '../clue'
import type { ArticleNode } from '../json-ld/article-nodes'
import { addressOf } from '../json-ld/article-nodes'
import type { LinkTag } from '../meta/link-tags'
import type { MetaTags } from '../meta/meta-tags'
import { isAmpAddress, isAmpCache, unwrapAmpCache } from '../url/amp'
import { objectTo } from '../url/judge-canonical'
import { parseAddress } from '../url/parse-address'
import { pageKey } from '../url/same-page'
import { stripTracking } from '../url/tracking'

export interface AddressSources {
  open: URL | undefined
  base: URL | undefined
  links: readonly LinkTag[]
  metas: MetaTags
  articles: readonly ArticleNode[]
  /** The visible headline: tells a leftover of another page from an address that was only rewritten. */
  headline: string
}

/** Canonical addresses by source, best first; one that objections speak against has a score below 0. */
export function readCanonicals(sources: AddressSources): Clue[] {
  const { open, base, links, metas, articles, headline } = sources
  const clues: Clue[] = []
  const add = (family: Clue['family'], source: string, text: string | undefined, score: number): void => {
    const url = text ? parseAddress(text, base ?? open) : undefined
    if (url) clues.push(judge(clue(family, source, url.href, score), url, sources, headline))
  }
  for (const [index, link] of links
    .filter((each) => each.rel.includes('canonical'))
    .slice(0, 4)
    .entries())
    add('link', 'link canonical', link.href, 80 - index)
  add('meta', 'meta og:url', metas.first('og:url'), 60)
  for (const { node, type } of articles.slice(0, 2))
    add('json-ld', `json-ld ${type}.url`, addressOf(node), 52)
  if (open) {
    const inner = isAmpCache(open) ? unwrapAmpCache(open) : undefined
    clues.push(clue('url', 'open address', stripTracking(inner ?? open).href, isAmpAddress(open) ? 30 : 50))
  }
  return clues.sort((a, b) => b.score - a.score)
}

function judge(each: Clue, url: URL, { open, links, base }: AddressSources, headline: string): Clue {
  const clean = stripTracking(url)
  if (!open) return each
  if (clean.protocol === 'http:' && open.protocol === 'https:' && clean.host === open.host) {
    clean.protocol = 'https:'
    each.notes.push('https, as opened')
  }
  each.value = clean.href
  const objection = objectTo(clean, open, headline)
  if (objection) adjust(each, -200, objection)
  const amp = links.find((link) => link.rel.includes('amphtml'))
  const ampUrl = amp ? parseAddress(amp.href, base ?? open) : undefined
  if (
    (ampUrl && pageKey(ampUrl) !== pageKey(open) && ampUrl.href === url.href) ||
    (isAmpAddress(clean) && !isAmpAddress(open))
  )
    adjust(each, -60, 'is the AMP version')
  if (/^(?:m|mobile)\./.test(clean.hostname) && !/^(?:m|mobile)\./.test(open.hostname))
    adjust(each, -40, 'is the mobile version')
  return each
}

/** The AMP versions: the publisher's and a cache's. */
export function readAmpAddresses(
  { open, base, links }: Pick<AddressSources, 'open' | 'base' | 'links'>,
  webUrl: string,
): { ampWebUrl?: string; cdnAmpWebUrl?: string } {
  const linked = links.find((link) => link.rel.includes('amphtml'))
  const url = linked ? parseAddress(linked.href, base ?? open) : undefined
  if (open && isAmpCache(open)) {
    const inner = unwrapAmpCache(open)
    return {
      ...(inner ? { ampWebUrl: stripTracking(inner).href } : {}),
      cdnAmpWebUrl: stripTracking(open).href,
    }
  }
  const amp = url ?? (open && isAmpAddress(open) && open.href !== webUrl ? open : undefined)
  return amp && amp.href !== webUrl ? { ampWebUrl: stripTracking(amp).href } : {}
}
