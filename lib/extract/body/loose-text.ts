import { cleanText } from '../clean-text'
import { readRole, role } from '../dom/element-role'
import { isElement, isText } from '../dom/node-kind'
import { readText, silentElements } from '../dom/read-text'
import type { Page } from '../page'
import { addAround } from './add-around'
import type { MainText } from './main-text'

/** Shorter texts are labels and links. */
const leastLine = 40
/** Less than this is a notice, not an article. */
const leastText = 400

const inline = new Set('abbr b bdi big cite code em font i mark q s small span strong sub sup u'.split(' '))

/** Paragraphs are weighed apart; links and buttons lead to other texts. */
const counted = new Set(['p', 'a', 'button', 'label'])

/**
 * The main text of a page that writes it without paragraphs: lines between `<br>` in a `div`, a cell or a
 * `font`, as older and simpler templates do. Undefined where no block has `least` characters of it.
 */
export function readLooseText(page: Page, least: number): MainText | undefined {
  const root = page.document.getElementsByTagName('body')[0]
  if (!root) return undefined
  const container = heaviest(weigh(root, page), root, Math.max(least, leastText))
  if (!container) return undefined
  const paragraphs = readText(container, page.budget, 60_000, '\n')
    .split('\n')
    .map((line) => cleanText(line))
    .filter((line) => line.length > 1)
    .slice(0, 400)
  return { paragraphs, container, first: undefined }
}

/** Characters of long lines in each block that is no paragraph, and in those around it. */
function weigh(root: Element, page: Page): Map<Element, number> {
  const weights = new Map<Element, number>()
  // SHOW_TEXT; the constant is no property of every document's window.
  const walker = page.document.createTreeWalker(root, 4)
  while (page.budget.nodes > 0 && walker.nextNode()) {
    page.budget.nodes--
    const node = walker.currentNode
    // Most are short or belong to a paragraph: they are told without reading them.
    if (!isText(node) || node.length < leastLine) continue
    let block: Node | null = node.parentNode
    while (isElement(block) && inline.has(block.localName)) block = block.parentNode
    if (!isElement(block) || counted.has(block.localName) || silentElements.has(block.localName)) continue
    const length = node.data.trim().length
    if (length >= leastLine) addAround(weights, block, length)
  }
  return weights
}

function heaviest(weights: ReadonlyMap<Element, number>, root: Element, least: number): Element | undefined {
  return [...weights]
    .filter(([block, weight]) => weight >= least && block !== root && root.contains(block))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .find(([block]) => !isElsewhere(block, root))?.[0]
}

const away: ReadonlySet<string> = new Set('nav aside footer dialog a button li'.split(' '))

function isElsewhere(block: Element, root: Element): boolean {
  for (let node: Node | null = block; isElement(node) && node !== root; node = node.parentNode) {
    if (away.has(node.localName) || silentElements.has(node.localName)) return true
    const names = node.getAttribute('class') ?? ''
    if ((readRole(names) & role.elsewhere) !== 0 || (readRole(node.id) & role.elsewhere) !== 0) return true
  }
  return false
}
