import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readMainText } from '@/lib/extract/body/main-text'
import { readPage } from '@/lib/extract/page'
import {
  storyHeading as h1,
  storyLines as lines,
  storyParagraphs as paragraphs,
  storyUrl as url,
} from '@/test/support/story'

function documentOf(body: string): Document {
  return new JSDOM(`<!doctype html><html lang="en"><body>${body}</body></html>`, { url }).window.document
}

/** Deep enough that what holds it is not weighed. */
const wrap = (inner: string): string => `<div><div><div><div><div>${inner}</div></div></div></div></div>`

const read = (body: string): string[] => readMainText(readPage(documentOf(body), url)).paragraphs

describe('the main text', () => {
  it('is that of lines between breaks, where a page has no paragraphs', () => {
    const menu = '<div class="menu">A line of the menu that is by far longer than forty characters are.</div>'
    expect(read(`${menu}${h1}<div id="text">${lines.join('<br><br>')}</div>`)).toEqual(lines)
    // One paragraph beside them changes nothing.
    expect(read(`${h1}<div>${lines.join('<br>')}<p>Signed by no one.</p></div>`)).toHaveLength(9)
  })

  it('is that of blocks in blocks with their words in inline elements', () => {
    const blocks = lines.map((line) => `<div class="block"><div><span>${line}</span></div></div>`).join('')
    expect(read(`${h1}<div>${blocks}</div><ul><li><a href="/x">${lines[0]}</a></li></ul>`)).toEqual(lines)
  })

  it('is no list of links and no box about something else', () => {
    const links = lines.map((line) => `<div><a href="/x">${line}</a></div>`).join('')
    expect(read(`${h1}<div>${links}</div>`)).toEqual([])
    expect(read(`${h1}<div class="related">${lines.join('<br>')}</div>`)).toEqual([])
  })

  it('is whole where each paragraph stands deep in an element of its own', () => {
    const deep = paragraphs.map((each) => `<section><div><div>${each}</div></div></section>`).join('')
    expect(read(`<main>${h1}${deep}</main>`)).toEqual(lines)
  })

  it('is whole where the template cuts it into parts of one kind', () => {
    const part = (from: number, to: number): string =>
      wrap(`<div class="body part-${from}">${paragraphs.slice(from, to).join('')}</div>`)
    expect(read(`<article>${h1}${part(0, 5)}<figure></figure>${part(5, 8)}</article>`)).toEqual(lines)
  })

  it('ends where what holds the parts holds much more', () => {
    const other =
      '<div class="other"><p>Readers write what they think of it, all of them at great length.</p></div>'
    const body = [0, 5].map((at) => wrap(`<div class="body">${paragraphs.slice(at, at + 4).join('')}</div>`))
    const found = read(`<article>${h1}${body.join(wrap(other.repeat(4)))}</article>`)
    expect(found.join()).not.toContain('Readers write')
  })
})
