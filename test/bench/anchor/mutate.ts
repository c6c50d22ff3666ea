import { pickOne } from '../../support/seeded-random'
import { numberTokens, type Token, type TokenMap, textNodes, writeTokens } from './tokens'

export const mutationKinds = [
  'none',
  'markup',
  'space',
  'words1',
  'words5',
  'words10',
  'insert',
  'move',
  'delete',
] as const
export type MutationKind = (typeof mutationKinds)[number]

const editRates: Partial<Record<MutationKind, number>> = { words1: 0.01, words5: 0.05, words10: 0.1 }

/** Changes a page as sites do between two visits; answers where every numbered word is now. */
export function mutate(document: Document, kind: MutationKind, random: () => number): TokenMap {
  const map = numberTokens(document)
  const rate = editRates[kind]
  if (rate !== undefined) editWords(map, rate, random)
  if (kind === 'markup') changeMarkup(document, map, random)
  if (kind === 'space') changeSpace(map, random)
  if (kind === 'insert') insertParagraphs(document, map, random)
  if (kind === 'move') moveParagraphs(document, random)
  if (kind === 'delete') for (const block of paragraphs(document)) if (random() < 0.2) block.remove()
  return map
}

export function paragraphs(document: Document): Element[] {
  const blocks = [...document.body.querySelectorAll('p, li, h1, h2, h3, blockquote, figcaption, td, div')]
  return blocks.filter(
    (block) =>
      !block.querySelector('p, li, h1, h2, h3, blockquote, div, table, ul, ol, script, style, noscript') &&
      (block.textContent ?? '').trim().length >= 20 &&
      !block.closest('script, style, noscript, template, textarea, select'),
  )
}

function editWords(map: TokenMap, rate: number, random: () => number): void {
  const words = [...map.values()].flat().filter((token) => /\S/.test(token.text))
  if (words.length === 0) return
  for (const [node, tokens] of map) {
    const edited: Token[] = []
    for (const token of tokens) {
      if (!/\S/.test(token.text) || random() >= rate) {
        edited.push(token)
        continue
      }
      const act = random()
      const other = pickOne(random, words).text
      if (act < 0.6) edited.push({ id: token.id, text: other })
      else if (act < 0.8) edited.push(token, { id: -1, text: ` ${other}` })
    }
    writeTokens(node, edited, map)
  }
}

function changeMarkup(document: Document, map: TokenMap, random: () => number): void {
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute('class')
    if (random() < 0.3) element.setAttribute('data-v', String(random()))
  }
  for (const node of textNodes(document)) {
    if (random() < 0.3 && node.parentNode) {
      const wrapper = document.createElement(random() < 0.5 ? 'span' : 'em')
      node.replaceWith(wrapper)
      wrapper.append(node)
    }
    const tokens = map.get(node)
    if (tokens && tokens.length > 4 && random() < 0.3) {
      const at = 1 + Math.floor(random() * (tokens.length - 2))
      const rest = document.createTextNode('')
      node.after(rest)
      writeTokens(rest, tokens.slice(at), map)
      writeTokens(node, tokens.slice(0, at), map)
    }
  }
}

function changeSpace(map: TokenMap, random: () => number): void {
  for (const [node, tokens] of map) {
    const spaced = tokens.map((token) => ({
      id: token.id,
      text:
        /\S/.test(token.text) || random() < 0.4
          ? token.text
          : pickOne(random, ['\n      ', '\u00a0', '  ', '\n', ' \u200b']),
    }))
    writeTokens(node, spaced, map)
  }
}

function insertParagraphs(document: Document, map: TokenMap, random: () => number): void {
  const blocks = paragraphs(document)
  for (const block of blocks) {
    if (random() >= 0.2) continue
    const source = pickOne(random, blocks).textContent ?? ''
    const words = source.split(/\s+/).filter(Boolean).reverse().join(' ')
    const inserted = document.createElement('p')
    const node = document.createTextNode('')
    inserted.append(node)
    block.before(inserted)
    writeTokens(node, [{ id: -1, text: `Advertisement ${words}` }], map)
  }
}

function moveParagraphs(document: Document, random: () => number): void {
  const blocks = paragraphs(document)
  for (const block of blocks) {
    if (random() >= 0.2) continue
    const target = pickOne(random, blocks)
    if (target !== block && !target.contains(block) && !block.contains(target)) target.before(block)
  }
}
