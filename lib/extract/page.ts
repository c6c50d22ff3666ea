import { type Budget, createBudget } from './budget'
import { cleanText } from './clean-text'
import type { Clue } from './clue'
import { type NearLine, readLinesNear } from './dom/lines-near'
import { isElement } from './dom/node-kind'
import { type Walk, walkPage } from './dom/walk-page'
import { readCanonicals } from './fields/addresses'
import { findHeadlines, type Headline } from './fields/headline'
import { type ArticleNode, addressOf, findArticleNodes } from './json-ld/article-nodes'
import { type LdGraph, readGraph } from './json-ld/graph'
import { limits } from './limits'
import { type LinkTag, readLinkTags } from './meta/link-tags'
import { keepSiteTags, type MetaTags, readMetaTags } from './meta/meta-tags'
import { parseAddress } from './url/parse-address'
import { samePage } from './url/same-page'

/** Everything that the fields are read from: gathered once, bounded, before any choice is made. */
export interface Page {
  document: Document
  /** The address that is open; undefined when it is no http(s) address. */
  url: URL | undefined
  /** What relative addresses are relative to. */
  base: URL | undefined
  metas: MetaTags
  links: LinkTag[]
  graph: LdGraph
  /** Nodes of JSON-LD that describe this page's article, best first. */
  articles: ArticleNode[]
  walk: Walk
  /** `<title>` in one line. */
  title: string
  headlines: Headline[]
  canonicals: Clue[]
  /** Lines of text around the best headline. */
  near: NearLine[]
  budget: Budget
}

export function readPage(document: Document, address: string): Page {
  const url = parseAddress(address)
  const base = parseAddress(document.baseURI) ?? url
  const budget = createBudget()
  const walk = walkPage(findBody(document))
  const metas = readMetaTags(document)
  const links = readLinkTags(document)
  const title = readTitle(document)
  const graph = readGraph(readBlocks(document))
  const titles = [title, metas.first('og:title') ?? '', metas.first('twitter:title') ?? '']
  const headlines = findHeadlines(walk, budget, titles, url)
  const visible = headlines.find((each) => each.spot.element.localName === 'h1')?.text ?? ''
  const articles = findArticleNodes(graph, url, [visible, metas.first('og:title') ?? '', title])
  const canonicals = readCanonicals({ open: url, base, links, metas, articles, headline: visible || title })
  const first = headlines[0]
  const near = first ? readLinesNear(first.spot.element, first.text, budget) : []
  const page: Page = {
    document,
    url,
    base,
    metas,
    links,
    graph,
    articles,
    walk,
    title,
    headlines,
    canonicals,
    near,
    budget,
  }
  return isLeftOver(page) ? withoutLeftOvers(page) : page
}

/** In-page navigation changes address and text, and may leave the head of the page before. */
function isLeftOver({ canonicals }: Page): boolean {
  const named = canonicals.filter((each) => each.family === 'link' || each.family === 'meta')
  return (
    named.length > 0 && named.every((each) => each.notes.some((note) => note.includes('names another page')))
  )
}

function withoutLeftOvers(page: Page): Page {
  const { url } = page
  const articles = page.articles.filter(({ node }) => {
    const address = addressOf(node)
    return address !== undefined && url !== undefined && samePage(address, url)
  })
  return { ...page, articles, metas: keepSiteTags(page.metas) }
}

/** `document.body`, or what there is: a form named `body` takes its place in `document`. */
function findBody(document: Document): Element {
  const bodies = document.getElementsByTagName('body')
  return bodies[0] ?? document.documentElement
}

/** `document.title`, without trusting it: an image named `title` takes its place. */
function readTitle(document: Document): string {
  const element = document.getElementsByTagName('title')[0]
  const inHead = element && isElement(element.parentNode) && element.parentNode.localName !== 'svg'
  return inHead ? cleanText((element.textContent ?? '').slice(0, limits.value), limits.title) : ''
}

function readBlocks(document: Document): string[] {
  const blocks: string[] = []
  const scripts = document.getElementsByTagName('script')
  const count = Math.min(scripts.length, limits.scripts)
  for (let i = 0; i < count; i++) {
    const script = scripts[i]
    if (script && /ld\+json/i.test(script.getAttribute('type') ?? '')) blocks.push(script.textContent ?? '')
  }
  return blocks
}
