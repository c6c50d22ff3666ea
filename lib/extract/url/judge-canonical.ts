import { isAmpAddress, isAmpCache } from './amp'
import { readPathWords, slugInHeadline } from './page-identity'
import { queryEntries } from './query-entries'
import { pageKey } from './same-page'

const continuation =
  /^\/(?:amp|amp\.html|page\/\d+|seite-?\d+|p?\d{1,2}|komplettansicht|comments?|kommentare|print|drucken|gallery|photos|fotos|live|all|full)?\/?$/i
const identifying =
  /^(?:id|p|pid|aid|nid|sid|cid|tid|uid|newsid|article|articleid|article_id|artikel|story|storyid|story_id|item|itemid|idx|no|seq|key|doc|docid|post|v|oid|contentid|arcid|code|num|letter)$/i

/** Why an address cannot be that of the open page; undefined if it can. `headline` is the visible one. */
export function objectTo(candidate: URL, open: URL, headline: string): string | undefined {
  if (isAmpCache(open)) return undefined
  if (pageKey(candidate) === pageKey(open))
    return losesIdentity(candidate, open) ? 'leaves out what names the page' : undefined
  const [path, openPath] = [trimPath(candidate), trimPath(open)]
  const ownIdentity = queryEntries(open).some(([key]) => identifying.test(key))
  if (path === '' && (openPath !== '' || ownIdentity)) return 'is a home page'
  if (
    openPath.startsWith(`${path}/`) &&
    !looksLikeArticle(candidate) &&
    !continuation.test(openPath.slice(path.length))
  )
    return 'is a section of the open address'
  return isOtherPage(candidate, open, headline) ? 'names another page' : undefined
}

function trimPath(url: URL): string {
  return url.pathname.replace(/\/(?:index\.\w+|default\.aspx?|home)?$/i, '').toLowerCase()
}

function losesIdentity(candidate: URL, open: URL): boolean {
  const script = /\.(?:php|aspx?|jsp|cgi|do|cfm|dll|html?)$|\/$/i.test(open.pathname) || trimPath(open) === ''
  return (
    script &&
    queryEntries(open).some(
      ([key, value]) => identifying.test(key) && value !== '' && !candidate.searchParams.has(key),
    )
  )
}

function looksLikeArticle(url: URL): boolean {
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? ''
  return (
    (/\d{4,}/.test(last) && !/^(?:19|20)\d{2}$/.test(last)) ||
    last.split('-').length >= 4 ||
    /\.html?$/.test(last)
  )
}

/** Left over from the page before an in-page navigation: shares no word or number with the address. */
function isOtherPage(candidate: URL, open: URL, headline: string): boolean {
  if (isAmpAddress(open) && candidate.hostname !== open.hostname) return false
  const [theirs, ours] = [readPathWords(candidate), readPathWords(open)]
  for (const id of ours.ids) if (theirs.ids.has(id)) return false
  const fit = slugInHeadline(theirs.slug, headline)
  if (fit !== undefined && fit >= 0.4) return false
  const ownFit = slugInHeadline(ours.slug, headline)
  if (ours.slug.length >= 3 && theirs.slug.length >= 3) {
    const shared = ours.slug.filter((word) => theirs.words.has(word)).length
    if (shared >= Math.min(ours.slug.length, theirs.slug.length) / 2) return false
    return (ownFit ?? 0) > (fit ?? 0) || (fit === undefined && ownFit === undefined)
  }
  if (ours.ids.size > 0 && theirs.ids.size > 0 && fit === undefined && candidate.hostname === open.hostname)
    return true
  return fit !== undefined && fit < 0.2
}
