import { limits } from '../limits'
import { readRole, role } from './element-role'
import { isElement } from './node-kind'

/** An element of interest, where it stands and what surrounds it. */
export interface Spot {
  element: Element
  /** Number of elements before it: its position in the page. */
  at: number
  /** Bits of `role`. */
  roles: number
  /** Inside navigation, footer, aside, comments or a box about something else. */
  elsewhere: boolean
  /** `article` elements around it. */
  articleDepth: number
  /** Inside `main`, `article` or their ARIA roles. */
  inMain: boolean
}

/** What the walk found, each list in document order. */
export interface Walk {
  headings: Spot[]
  times: Spot[]
  bylines: Spot[]
  dates: Spot[]
  standfirsts: Spot[]
  tags: Spot[]
  breadcrumbs: Spot[]
  properties: Spot[]
  paragraphs: Spot[]
  images: Spot[]
  videos: Spot[]
  /** Searches below an element; each may cost as much as the page is large. */
  lookAheads: number
  /** Elements visited, and whether that was all. */
  visited: number
  complete: boolean
}

interface Frame {
  elsewhere: boolean
  articleDepth: number
  inMain: boolean
}

const kind = {
  silent: 1,
  away: 2,
  main: 4,
  heading: 8,
  paragraph: 16,
  image: 32,
  video: 64,
  time: 128,
  article: 256,
}
const kinds = new Map<string, number>([
  ...'script style noscript template svg object textarea select'
    .split(' ')
    .map((name): [string, number] => [name, kind.silent]),
  ...'nav footer aside dialog'.split(' ').map((name): [string, number] => [name, kind.away]),
  ['main', kind.main],
  ['article', kind.main | kind.article],
  ['h1', kind.heading],
  ['h2', kind.heading],
  ['h3', kind.heading],
  ['p', kind.paragraph],
  ['img', kind.image],
  ['amp-img', kind.image],
  ['video', kind.video],
  ['iframe', kind.video],
  ['time', kind.time],
  ['relative-time', kind.time],
])

/** Surroundings that were entered, and the node with which they are left (none: where the tree ends). */
interface Around {
  frame: Frame
  element: Element | undefined
  until: Node | null
  outer: Around | undefined
}

/** A tree that is being walked: the page's, or the shadow tree of a host. */
interface Tree {
  walker: TreeWalker
  next: Node | null
  around: Around
}

/**
 * One pass over the body in document order, into open shadow roots too. Visits at most
 * `limits.elements` elements; keeps the surroundings on a stack instead of climbing from each element.
 * A `TreeWalker` takes a third less time for it than going by children and siblings (decision 074).
 */
export function walkPage(root: Element): Walk {
  const walk: Walk = {
    headings: [],
    times: [],
    bylines: [],
    dates: [],
    standfirsts: [],
    tags: [],
    breadcrumbs: [],
    properties: [],
    paragraphs: [],
    images: [],
    videos: [],
    lookAheads: 0,
    visited: 0,
    complete: true,
  }
  const trees = [startTree(root, { elsewhere: false, articleDepth: 0, inMain: false })]
  for (let tree = trees.at(-1); tree && walk.complete; tree = trees.at(-1)) {
    // A host's own children come after its shadow tree: they are slotted into it.
    const inner = walkTree(tree, walk)
    if (inner) trees.push(inner)
    else trees.pop()
  }
  return walk
}

function startTree(root: Element | ShadowRoot, frame: Frame): Tree {
  const walker = root.ownerDocument.createTreeWalker(root, onlyElements)
  return {
    walker,
    next: isElement(root) ? root : walker.nextNode(),
    around: { frame, element: undefined, until: null, outer: undefined },
  }
}

/** `NodeFilter.SHOW_ELEMENT`, which is no global in Node. */
const onlyElements = 1

/** Walks to the end of a tree, or as far as a host of another one, which is to be walked before it goes on. */
function walkTree(tree: Tree, walk: Walk): Tree | undefined {
  const { walker } = tree
  for (let element = tree.next; isElement(element); element = tree.next) {
    while (tree.around.outer && tree.around.until === element) tree.around = tree.around.outer
    if (walk.visited >= limits.elements) {
      walk.complete = false
      return undefined
    }
    walk.visited++
    const name = element.localName
    const what = kinds.get(name) ?? 0
    if (what === kind.silent) {
      tree.next = leave(walker)
      continue
    }
    const { around } = tree
    const frame = visit(element, name, what, around.frame, walk)
    if (frame !== around.frame)
      tree.around = { frame, element, until: findEnd(walker, element, around), outer: around }
    tree.next = walker.nextNode()
    // Only custom elements and a few of HTML's can host a shadow tree; asking every element costs.
    const shadow = name === 'div' || name.includes('-') ? element.shadowRoot : null
    if (shadow) return startTree(shadow, frame)
  }
  return undefined
}

/** Goes to the first node behind all that is in the current one. */
function leave(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling()
    if (next || !walker.parentNode()) return next
  }
}

/**
 * The first node behind all that is in `element`. Climbs no further than to what is around it, whose end is
 * known, so that thousands of elements within each other cost no more than as many beside each other.
 */
function findEnd(walker: TreeWalker, element: Element, outer: Around): Node | null {
  let end = walker.nextSibling()
  while (!end) {
    const parent = walker.parentNode()
    if (!parent) break
    end = parent === outer.element ? outer.until : walker.nextSibling()
    if (parent === outer.element) break
  }
  walker.currentNode = element
  return end
}

function visit(element: Element, name: string, what: number, outer: Frame, walk: Walk): Frame {
  // Half of a page's elements have no attributes: nothing to ask them, and asking costs most of the walk.
  if (!element.hasAttributes()) {
    if (what === 0) return outer
    const plain = enter(outer, what === kind.away, (what & kind.main) !== 0, what)
    sort({ element, at: walk.visited, roles: 0, ...plain }, what, null, false, walk)
    return plain
  }
  const classes = element.className
  let roles = typeof classes === 'string' && classes !== '' ? readRole(classes) : 0
  // A form's `id` is its field of that name, if it has one.
  const id: unknown = element.id
  if (typeof id === 'string' && id !== '') roles |= readRole(id)
  const testId = roles === 0 ? element.getAttribute('data-testid') : null
  if (testId) roles |= readRole(testId)
  let isMain = (what & kind.main) !== 0
  let away = what === kind.away
  if (name === 'div' || name === 'section') {
    const aria = element.getAttribute('role')
    if (aria === 'main' || aria === 'article') isMain = true
    else if (aria === 'navigation' || aria === 'complementary') away = true
  }
  if (
    (roles & role.elsewhere) !== 0 &&
    !outer.elsewhere &&
    !isMain &&
    name !== 'body' &&
    !holdsHeadline(element, walk)
  )
    away = true
  const frame = enter(outer, away, isMain, what)
  const rel = name === 'a' || name === 'span' ? element.getAttribute('rel') : null
  const isProperty = element.hasAttribute('itemprop') || element.hasAttribute('property')
  if (what !== 0 || roles !== 0 || rel !== null || isProperty)
    sort({ element, at: walk.visited, roles, ...frame }, what, rel, isProperty, walk)
  return frame
}

/** The surroundings inside an element. */
function enter(outer: Frame, away: boolean, isMain: boolean, what: number): Frame {
  const elsewhere = outer.elsewhere || away
  if (elsewhere === outer.elsewhere && !isMain) return outer
  const articleDepth = outer.articleDepth + ((what & kind.article) !== 0 ? 1 : 0)
  return { elsewhere, articleDepth, inMain: outer.inMain || isMain }
}

/** `class="has-sidebar"` or `class="widget"` around the whole article says nothing about what is in it. */
function holdsHeadline(element: Element, walk: Walk): boolean {
  if (walk.lookAheads >= limits.lookAheads) return false
  walk.lookAheads++
  return element.querySelector('h1,main,.post-body,.entry-content,[itemprop="articleBody"]') !== null
}

function sort(spot: Spot, what: number, rel: string | null, isProperty: boolean, walk: Walk): void {
  const { roles } = spot
  if (what === kind.heading) walk.headings.push(spot)
  else if (what === kind.paragraph) walk.paragraphs.push(spot)
  else if (what === kind.image) walk.images.push(spot)
  else if (what === kind.video) walk.videos.push(spot)
  if (what === kind.time) walk.times.push(spot)
  else if ((roles & role.date) !== 0) walk.dates.push(spot)
  if ((roles & role.byline) !== 0 || rel?.includes('author')) walk.bylines.push(spot)
  if ((roles & role.standfirst) !== 0) walk.standfirsts.push(spot)
  if ((roles & role.tags) !== 0 || (rel && /\b(?:tag|category)\b/.test(rel))) walk.tags.push(spot)
  if ((roles & role.breadcrumb) !== 0) walk.breadcrumbs.push(spot)
  if (isProperty) walk.properties.push(spot)
}
