import type { AnchorText, QuoteSelector } from './anchor-text'
import type { Candidate, MarkFacts } from './evidence'
import { findEdited } from './find-edited'
import { findMentions, placeMentions } from './find-exact'
import { squeeze } from './fold'
import { findHome, type Home, type Owner } from './home'
import { quotePatterns } from './place-quote'
import type { Placement } from './placement'

/** Agreement (units of context) by which landmarks recommend a mention for a closer look. */
const ownsMention = 100
/** Both sides agree so well that a quote that stood and stands once needs no other place looked for. */
const certain = 0.95
/** A shorter exact mention without any context is not believed: short words stand anywhere. */
const shortQuote = 12
const someContext = 0.25

/** All places where a quote may stand now, with what is known of them. */
export function findCandidates(
  page: AnchorText,
  selector: QuoteSelector,
  exact: string,
): { candidates: Candidate[]; facts: MarkFacts } {
  const mentions = findMentions(page.text, exact)
  const patterns = quotePatterns(selector)
  const home = findHome(page, selector, mentions)
  const ownerAt = new Map(mentions.map((mention, index) => [mention, home.owners[index] ?? 'nobody']))
  const prefer = (mention: number): number =>
    (ownerAt.get(mention) === 'own' ? ownsMention : 0) - 2 * home.off(mention)
  const quote = { exact, prefix: squeeze(selector.prefix), suffix: squeeze(selector.suffix) }
  const places = placeMentions(page, mentions, quote, patterns, prefer)
  const occurrences = Math.max(selector.occurrences ?? 1, home.known)
  if (!(occurrences === 1 && mentions.length === 1 && places[0] && isCertain(places[0]))) {
    for (const place of findEdited(page, patterns, exact.length, home.expected))
      if (places.every((other) => other.end <= place.start || other.start >= place.end)) places.push(place)
  }
  const facts = {
    length: exact.length,
    occurrences,
    mentions: mentions.length,
    isFewer: mentions.length < home.known,
    grown: home.expected?.grown,
  }
  const candidates = places
    .filter((place) => isBelievable(place, exact.length))
    .map((place) => asCandidate(place, home, ownerAt))
  return { candidates, facts }
}

function isCertain({ before, after }: Placement): boolean {
  return Math.min(before.all, after.all) >= certain
}

function isBelievable({ isExact, before, after }: Placement, length: number): boolean {
  return !isExact || length >= shortQuote || Math.max(before.all, after.all) >= someContext
}

function asCandidate(place: Placement, home: Home, ownerAt: ReadonlyMap<number, Owner>): Candidate {
  const owner = place.isExact ? (ownerAt.get(place.start) ?? 'nobody') : 'nobody'
  return {
    ...place,
    owner,
    isOneLeft: place.isExact && owner === 'nobody' && home.isOneLeft,
    off: home.off(place.start),
    otherOff: home.otherOff(place.start),
  }
}
