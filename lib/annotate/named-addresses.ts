/**
 * The page's own address, then what it names as canonical and AMP address: one article, one set of marks.
 * Not yet believed (believedAddresses): the list of public suffixes is too large to bring into a page.
 */
export function namedAddresses(document: Document, href: string): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel~="canonical"][href], link[rel~="amphtml"][href]',
  )
  const addresses = [href, ...[...links].map((link) => link.href)].filter((address) =>
    /^https?:/.test(address),
  )
  return [...new Set(addresses)].slice(0, 6)
}
