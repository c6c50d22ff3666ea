import { foldLetters } from '../clean-text'
import { samePage } from '../url/same-page'
import { getProperty, isLdObject, type LdGraph, type LdNode } from './graph'
import { textAt, textOf } from './values'

/** A node that describes this page's article, and how surely. */
export interface ArticleNode {
  node: LdNode
  /** The most telling of its types. */
  type: string
  rank: number
}

const articleType = /(?:Article|Posting|Report|Review|Recipe|Story|Column)$/
const weakType =
  /^(?:CreativeWork|MediaObject|VideoObject|Video|Clip|Movie|Episode|PodcastEpisode|TVEpisode|AudioObject|Book|Product|Event|Dataset|Question|QAPage|Course|PublicationIssue)$/
const pageType = /^(?:WebPage|ItemPage|WebPageElement|MedicalWebPage|ProfilePage)$/
/** Where a node stands that describes something else than the page. */
const foreignPath =
  /^(?:itemListElement|relatedLink|hasPart|mentions|citation|comment|review|reviews|about|isBasedOn|associatedMedia|video|audio|potentialAction|liveBlogUpdate|subjectOf|significantLink|workExample|author|publisher|isRelatedTo|blogPost|blogPosts)$/

/**
 * The nodes about this page's article, best first. A page may carry several blocks about one article, blocks
 * about others (lists, related links) and leftovers of the previous page; address and headline tell.
 */
export function findArticleNodes(
  graph: LdGraph,
  pageUrl: URL | undefined,
  headlines: readonly string[],
): ArticleNode[] {
  const titles = headlines.map(foldLetters).filter((text) => text.length > 5)
  const found: ArticleNode[] = []
  for (const node of graph.nodes) {
    const type =
      node.types.find((each) => articleType.test(each)) ??
      node.types.find((each) => weakType.test(each) || pageType.test(each))
    if (type === undefined) continue
    const rank = rankNode(node, type, pageUrl, titles)
    if (rank > 0) found.push({ node, type, rank })
  }
  return found.sort((a, b) => b.rank - a.rank || a.node.order - b.node.order)
}

function rankNode(node: LdNode, type: string, pageUrl: URL | undefined, titles: string[]): number {
  const { object, path } = node
  let rank = articleType.test(type) ? 50 : weakType.test(type) ? 25 : 20
  if (path.some((step) => foreignPath.test(step))) rank -= 40
  const address = addressOf(node)
  if (address !== undefined && pageUrl) rank += samePage(address, pageUrl) ? 20 : -10
  const headline = foldLetters(textAt(object, 'headline') || textAt(object, 'name'))
  if (headline.length > 5 && titles.length > 0)
    rank += titles.some((title) => title.includes(headline) || headline.includes(title)) ? 25 : -15
  if (Object.hasOwn(object, 'datePublished')) rank += 6
  if (Object.hasOwn(object, 'author')) rank += 4
  return rank
}

/** The address that a node says it describes. */
export function addressOf(node: LdNode): string | undefined {
  const main = getProperty(node.object, 'mainEntityOfPage')
  const places = [
    getProperty(node.object, 'url'),
    isLdObject(main) ? (getProperty(main, '@id') ?? getProperty(main, 'url')) : main,
    getProperty(node.object, '@id'),
  ]
  return places.map((value) => textOf(value, 2_048)).find((text) => /^(?:https?:)?\/\//.test(text))
}
