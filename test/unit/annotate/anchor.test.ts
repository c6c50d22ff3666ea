// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { findMark, markText, pageOf } from './page-of'

const story = `
  <p>The lighthouse has stood on the point since 1871, and for forty years nobody lived in it.</p>
  <p>Now the keepers are back. “The logbook is the heart of the matter,” says one of them.</p>
  <p>Four hundred people applied for the two posts, which pay little and ask for much.</p>`

describe('a mark is found again', () => {
  const mark = markText(pageOf(story), 'The logbook is the heart of the matter')

  it('on the unchanged page', () => {
    expect(findMark(pageOf(story), mark)).toBe('The logbook is the heart of the matter')
  })

  it('with other wrappers, white space, quotation marks and soft hyphens', () => {
    const changed = story
      .replaceAll('<p>', '<div><span>\n\n')
      .replaceAll('</p>', '</span></div>')
      .replace('“', '"')
      .replace('logbook', 'log\u00adbook')
      .replace('the heart', '<em>the\u00a0heart</em>')
    expect(findMark(pageOf(changed), mark)?.replace('\u00ad', '')).toBe(
      'The logbook is the heart of the matter',
    )
  })

  it('with an advertisement before it and a word edited within', () => {
    const changed = story
      .replace('<p>Now', '<p>Boats to let, by the week</p><p>Now')
      .replace('the heart of', 'the very heart of')
    expect(findMark(pageOf(changed), mark)).toBe('The logbook is the very heart of the matter')
  })

  it('before a full stop that is not marked, on a page of one sentence', () => {
    const line = '<h1>First</h1><p>The first story is about a bridge.</p>'
    const bridge = markText(pageOf(line), 'about a bridge')
    expect(findMark(pageOf(line.replace('The', 'By our staff. The')), bridge)).toBe('about a bridge')
  })

  it('across two paragraphs', () => {
    const over = markText(pageOf(story), 'nobody lived in it.\n  Now the keepers')
    const changed = story.replace('forty years', 'more than forty years').replaceAll('<p>', '<p class="x">')
    expect(findMark(pageOf(changed), over)).toBe('nobody lived in it. Now the keepers')
  })

  it('in a script without spaces', () => {
    const page = '<p>灯台は千八百七十一年から岬に立っている。四十年間、誰も住んでいなかった。</p>'
    const japanese = markText(pageOf(page), '四十年間、誰も')
    expect(findMark(pageOf(page.replace('岬に立っている', '岬の先に立っている')), japanese)).toBe(
      '四十年間、誰も',
    )
  })
})

describe('a wrong place is worse than none', () => {
  it('a deleted passage is not found', () => {
    const mark = markText(pageOf(story), 'Four hundred people applied for the two posts')
    expect(findMark(pageOf(story.replace(/<p>Four hundred[\s\S]*?<\/p>/, '')), mark)).toBeUndefined()
  })

  it('of a quote that stands often, the marked one is found, and none where that one is gone', () => {
    const lines = ['at the harbour', 'on the pier', 'in the square', 'by the church']
    const page = lines.map((place) => `<p>${place} the mayor said that it was time to act.</p>`).join('')
    const mark = markText(pageOf(page), 'the mayor said', 2)
    expect(mark.quote).toMatchObject({ occurrences: 4, ordinal: 2 })
    const longer = `<p>A new first line.</p>${page}`
    const document = pageOf(longer)
    expect(findMark(document, mark)).toBe('the mayor said')
    const gone = page.replace('<p>in the square the mayor said that it was time to act.</p>', '')
    expect(findMark(pageOf(gone), mark)).toBeUndefined()
  })

  it('a page about something else holds no mark', () => {
    const mark = markText(pageOf(story), 'the keepers are back')
    expect(findMark(pageOf('<p>The council met on Monday and spoke of roads.</p>'), mark)).toBeUndefined()
  })
})

describe('what is read of a page', () => {
  it('parts paragraphs by a space, inline elements by none', () => {
    const page = pageOf('<p>one t<b>w</b>o</p><p>three</p>')
    expect(markText(page, 'twothree').quote.exact).toBe('two three')
  })

  it('leaves out scripts, styles and fields, and reads open shadow roots', () => {
    const page = pageOf(
      '<p>Before <b>the</b></p><script>var the = 1</script><style>p{}</style><div id="host"></div>',
    )
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' })
    const inner = page.createElement('p')
    inner.textContent = 'hidden garden'
    root?.append(inner)
    const mark = {
      id: 'm',
      color: 'blue' as const,
      quote: { exact: 'hidden garden', prefix: 'Before the', suffix: '' },
    }
    expect(findMark(page, mark)).toBe('hidden garden')
    expect(
      findMark(page, { ...mark, quote: { exact: 'var the = 1', prefix: '', suffix: '' } }),
    ).toBeUndefined()
  })
})
