import { isBelievableCanonical } from '@/lib/record/believable-canonical'

/**
 * The page's own address, then what it names as canonical and AMP address: one article, one set of marks.
 * A canonical address that is not believed (a home page, another site) is left out.
 */
export function readPageAddresses(document: Document, href: string): string[] {
  const named = (rel: string): string[] =>
    [...document.querySelectorAll<HTMLLinkElement>(`link[rel~="${rel}"][href]`)].map((link) => link.href)
  const canonical = named('canonical').filter((address) => isBelievableCanonical(address, href))
  const addresses = [href, ...canonical, ...named('amphtml')].filter((address) => /^https?:/.test(address))
  return [...new Set(addresses)].slice(0, 6)
}
