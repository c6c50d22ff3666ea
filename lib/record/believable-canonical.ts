import { isHomePage, type Page, parsePage } from './home-page'
import { normalizeAddress } from './normalize-address'
import { registrableDomain } from './registrable-domain'

/**
 * May `canonical` stand for the page that was open at `original`? Not if it is the home page or a
 * section above the page, lacks the query that names the article, leads to this computer or network,
 * or leads to another site without looking like an article (SYNC.md, Identity). Whether another saved
 * record holds it is for the library to see. False for anything that is not http(s).
 */
export function isBelievableCanonical(canonical: string, original: string): boolean {
  const named = parsePage(canonical)
  const opened = parsePage(original)
  if (named === undefined) return false
  if (opened === undefined) return true
  if (normalizeAddress(canonical) === normalizeAddress(original)) return true
  if (isHomePage(named)) return false
  if (isLocalHost(named.host) && !isLocalHost(opened.host)) return false
  const last = named.segments.at(-1) ?? ''
  const isSameSite = registrableDomain(named.host) === registrableDomain(opened.host)
  if (!isSameSite) return looksLikeArticle(last) || named.query !== ''
  if (isSamePath(named, opened)) return named.query !== '' || opened.query === '' || looksLikeArticle(last)
  if (isAbove(named, opened)) return isSamePageFurtherOn(opened.segments.slice(named.segments.length))
  return !isSection(named, last) || isSection(opened, opened.segments.at(-1) ?? '')
}

function isLocalHost(host: string): boolean {
  return !host.includes('.') || /^[\d.]+$|^\[|\.(?:local|localhost|internal|test|lan)$/.test(host)
}

function isSamePath(one: Page, other: Page): boolean {
  return one.segments.join('/') === other.segments.join('/')
}

function isAbove(above: Page, page: Page): boolean {
  return (
    above.segments.length < page.segments.length &&
    above.segments.every((segment, index) => segment === page.segments[index])
  )
}

/** Page two, the print view or the comments of an article, whose canonical is the article itself. */
function isSamePageFurtherOn(rest: readonly string[]): boolean {
  return rest.every((segment) =>
    /^(?:\d{1,2}|page|page-?\d+|p\d+|print|comments?|all|full|single|photos?|gallery)$/i.test(segment),
  )
}

/** A headline's slug or a number: at least two hyphens or underscores, or a digit, or a file. */
function looksLikeArticle(segment: string): boolean {
  return /(?:[-_].*){2}|\d|\.\w{3,5}$/.test(segment) || segment.length > 24
}

function isSection(page: Page, last: string): boolean {
  return page.query === '' && page.segments.length <= 2 && !looksLikeArticle(last)
}
