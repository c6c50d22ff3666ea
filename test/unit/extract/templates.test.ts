import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import type { Article } from '@/lib/record/article-schema'

/** What publishers' templates leave in pages, told from what the article says. */
const headline = 'Parliament votes on new budget law'
const h1 = `<h1>${headline}</h1>`
const text = Array.from(
  { length: 4 },
  (_, at) =>
    `<p>Part ${at} of the story tells how the members of the house spoke about bread and sugar on Friday.</p>`,
).join('')

function read(head: string, body: string, url = 'https://www.daily.example/story'): Article {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  return extractArticle(new JSDOM(html, { url }).window.document, url).article
}

const named = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
const house = '<meta property="og:site_name" content="The Daily">'

describe('authors', () => {
  it.each([
    ['Lena Berg Envoyée spéciale', ['Lena Berg']],
    ['LENA BERG 10', ['LENA BERG']],
    ['Lena Berg on May 15, 2013 at 3:45 pm', ['Lena Berg']],
    ['Lena Berg, Senior Washington Correspondent', ['Lena Berg']],
    ['Article by: Lena Berg', ['Lena Berg']],
    ['Lena Berg & Special', ['Lena Berg']],
    ['Community Contributor', []],
    ['Lena Berg<br>Link Copied', ['Lena Berg']],
    ['Filed Under', []],
    ['Email to Author', []],
    ['Gift Ngoepe', ['Gift Ngoepe']],
  ])('of "%s" are %j', (line, authors) => {
    expect(read(house, `${h1}<div class="byline">${line}</div>${text}`).authors).toEqual(authors)
  })

  it.each([
    ['Teksti: Matti Virtanen', ['Matti Virtanen']],
    ['Szerző: Kovács János', ['Kovács János']],
    ['Oleh: Budi Santoso', ['Budi Santoso']],
    ['Tác giả: Nguyễn Văn An', ['Nguyễn Văn An']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['Γράφει ο Γιώργος Παπαδόπουλος', ['Γιώργος Παπαδόπουλος']],
    ['بقلم أحمد محمد', ['أحمد محمد']],
    ['מאת דנה כהן', ['דנה כהן']],
    ['홍길동 기자', ['홍길동']],
    ['記者王小明／台北報導', ['王小明']],
    ['By the way', []],
    ['Text size', []],
  ])('in a line that no markup marks: "%s"', (line, authors) => {
    expect(read(house, `${h1}<div>${line}</div><article>${text}</article>`).authors).toEqual(authors)
  })

  it.each([
    ['文＝山田太郎', ['山田太郎']],
    ['文／王小明', ['王小明']],
    ['기자 홍길동', ['홍길동']],
    ['Publicado por Ana Pérez em 3 de maio', ['Ana Pérez']],
    ['lena.berg@daily.example (Lena Berg)', ['Lena Berg']],
    ['Edited by Tom Weiss', []],
    ['责任编辑：王小明', []],
  ])('of the byline "%s" are %j', (line, authors) => {
    expect(read(house, `${h1}<div class="byline">${line}</div>${text}`).authors).toEqual(authors)
  })

  it('are found in a byline that counts comments, or says what it has not', () => {
    const byline = '<a rel="author" href="/lena-berg">Lena Berg</a>'
    for (const name of ['bylineComments', 'hasnt-bio is-not-column', 'has-social-tools'])
      expect(read('', `${h1}<div class="${name}"><p>${byline}</p></div>${text}`).authors).toEqual([
        'Lena Berg',
      ])
  })

  it.each([
    ['dc.creator', 'Kooman, F.', ['F. Kooman']],
    ['citation_author', 'Berg, Lena', ['Lena Berg']],
    ['dc.creator', 'Jong, Michiel de', ['Michiel de Jong']],
    ['author', 'Yo-Yo Ma', ['Yo-Yo Ma']],
    ['author', 'Lena Berg, Ph.D., M.A.', ['Lena Berg']],
    ['author', 'Tom Weiss (avec Lena Berg)', ['Tom Weiss', 'Lena Berg']],
  ])('of %s "%s" are %j', (name, content, authors) => {
    expect(read(house + named(name, content), h1 + text).authors).toEqual(authors)
  })

  it('of two links side by side are both, before the company that publishes', () => {
    const links = '<a rel="author" href="/a">Lena Berg</a> / <a rel="author" href="/b">Tom Weiss</a>'
    const head = `<meta property="og:site_name" content="Morning Star">${named('author', 'Ediciones Morning Star')}`
    expect(read(head, `${h1}<span>${links}</span>${text}`).authors).toEqual(['Lena Berg', 'Tom Weiss'])
  })

  it('are one where first and last name stand one above the other', () => {
    const byline = '<div class="content-author"><div>Lena</div><div>Berg</div></div>'
    expect(read('', `${h1}${byline}${text}`).authors).toEqual(['Lena Berg'])
  })

  it('do not fall apart where the site has an "&" in its name', () => {
    const head = '<meta property="og:site_name" content="Design &amp; Trend">'
    expect(read(head + named('author', 'Design &amp; Trend'), h1 + text).authors).toEqual(['Design & Trend'])
  })
})

describe('dates', () => {
  it('are those of the address with the section between year and month', () => {
    const url = 'https://www.daily.example/2010/POLITICS/08/13/budget.law/index.html'
    expect(read('', h1 + text, url).publishedDateTime).toBe('2010-08-13')
  })

  it('are not of the past that a sentence tells of', () => {
    const past = '<p>The law was first signed on August 14, 1935.</p>'
    expect(read('', `<article>${h1}${past}${text}</article>`).publishedDateTime).toBeUndefined()
  })
})

describe('site names', () => {
  it.each([
    ['https://www.cnn.com/story', 'CNN.com', 'CNN'],
    ['https://www.jpost.com/story', 'www.JPost.com', 'JPost'],
    ['https://sports.espn.go.com/story', 'ESPN', 'ESPN'],
    ['https://blog.izs.me/story', 'Another name', 'izs'],
  ])('of %s whose titles end with "%s" is %s', (url, tail, name) => {
    expect(read(`<title>${headline} - ${tail}</title>`, h1 + text, url).provider.name).toBe(name)
  })
})

describe('sections', () => {
  it('are the last part of a path, but not of words with strokes between them', () => {
    const sectionOf = (value: string): string | undefined =>
      read(house + named('section', value), h1 + text).section
    expect(sectionOf('/world/middle_east')).toBe('Middle east')
    expect(sectionOf('News/Politics')).toBe('News/Politics')
  })

  it('are no crumb of four words that stands in the title', () => {
    const crumbs = '<nav class="breadcrumb">Home > Politics > How to Vote Well</nav>'
    expect(
      read('<title>How to Vote Well | The Daily</title>', `${crumbs}<h1>How to Vote Well</h1>${text}`)
        .section,
    ).toBe('Politics')
  })

  it('are neither the site, a word of the template nor the title cut short', () => {
    for (const section of ['The Daily', 'Article', 'Contact Us', 'Print Article', '/'])
      expect(read(house + named('section', section), h1 + text).section).toBeUndefined()
    const crumbs =
      '<div class="breadcrumb"><a href="/">Home</a> &gt; <a>Politics</a> &gt; Parliament votes on…</div>'
    expect(read(`<title>${headline}</title>`, crumbs + h1 + text).section).toBe('Politics')
  })
})

describe('titles', () => {
  it("are not the blog's name, which leads to the folder above", () => {
    const url = 'https://blogs.daily.example/films/2013/02/08/stand-up-guys/'
    const body = `<h1><a href="/films/">The Film Gang</a></h1><h2><a href="${url}" rel="bookmark">Stand Up Guys</a></h2>${text}`
    expect(read('<title>The Film Gang » Stand Up Guys</title>', body, url).title).toBe('Stand Up Guys')
  })
})

describe('topics', () => {
  it('are not one word that every paper has, nor the address of the site', () => {
    expect(read(named('keywords', 'actualités, news'), h1 + text).keywords).toEqual([])
    expect(read(named('keywords', 'Business'), h1 + text).keywords).toEqual(['Business'])
    expect(read(house + named('keywords', 'TheDaily.com, bread'), h1 + text).keywords).toEqual(['bread'])
  })

  it('are not the words of the title', () => {
    const words = headline.toLowerCase().split(' ').join(',')
    expect(read(`<title>${headline}</title>${named('keywords', words)}`, h1 + text).keywords).toEqual([])
  })

  it('are not what every paper has, unless the article speaks of it', () => {
    const list = named('keywords', 'Lifestyle,Bergen,News,local news,headlines,stories,world news')
    expect(read(list, h1 + text).keywords).toEqual([])
    const ofNews = `<p>News, local news and headlines: the stories of Bergen and its lifestyle.</p>${text}`
    expect(read(list, h1 + ofNews).keywords).toContain('Bergen')
  })

  it('are not what trends on the site, above the article', () => {
    const bar = '<div class="topics"><a href="/a">TRENDING NOW</a><a href="/b">Syria</a></div>'
    expect(read('', bar + '<div></div>'.repeat(30) + h1 + text).keywords).toEqual([])
    expect(read('', bar + h1 + text).keywords).toEqual(['TRENDING NOW', 'Syria'])
  })

  it('are links to pages of tags beside the text, where nothing else names any', () => {
    const links = '<div><em><a href="/tags/guns">guns</a>, <a href="/tags/tech">Tech</a></em></div>'
    const inText = text.replace('bread', '<a href="/tags/bread">bread</a>')
    const aside = '<aside><a href="/tags/other">Other</a></aside>'
    const body = `<article>${h1}${inText}${links}${aside}</article>`
    expect(read('', body).keywords).toEqual(['guns', 'Tech'])
    expect(read(named('keywords', 'Parliament'), body).keywords).toEqual(['Parliament'])
  })
})

describe('excerpts', () => {
  it('are the first paragraph where there is no other', () => {
    expect(read('', `<article>${h1}${text}</article>`).excerpt).toMatch(/^Part 0 of the story/)
    expect(read('', `${h1}<p>${'Your address will not be published. '.repeat(3)}</p>`).excerpt).toBe('')
  })

  it('are not who the author is', () => {
    const bio =
      '<div class="description">Lena Berg has told the story of the house, its members, bread and sugar for ten years.</div>'
    const head =
      named('author', 'Lena Berg') +
      named('description', 'What the house says of bread and sugar in the year to come.')
    expect(read(head, `<article>${h1}${bio}${text}</article>`).excerpt).toMatch(/^What the house/)
  })

  it('are not what was cut at a quotation mark', () => {
    const cut = named('description', 'Part 0 of the')
    expect(read(cut, `<article>${h1}${text}</article>`).excerpt).toMatch(/^Part 0 of the story tells/)
  })
})

describe('images', () => {
  it('are the large one of two sizes', () => {
    const small = '<meta property="og:image" content="https://i.example/photos/4928298/5/150x150.jpg">'
    const large = '<img src="https://i.example/photos/4928298/5/628x471.jpg">'
    const other = '<img src="https://i.example/photos/1111111/5/628x471.jpg">'
    const leadOf = (image: string): string | undefined =>
      read(small, `<article>${h1}${image}${text}</article>`).images[0]?.url
    expect(leadOf(large)).toMatch(/628x471/)
    expect(leadOf(other)).toMatch(/150x150/)
  })

  it('are not "null", which a template wrote', () => {
    const image = '<meta property="og:image" content="https://www.daily.example/null">'
    expect(read(image, h1 + text).images).toEqual([])
  })

  it.each(['/i/jenson-button.jpg', '/i/shareholders.jpg', '/i/3d-printer-display_1.jpg'])(
    'may show what serves other pages: %s',
    (address) => {
      expect(read('', `<article>${h1}<img src="${address}">${text}</article>`).images).toHaveLength(1)
    },
  )

  it.each([
    '/i/printer.png',
    '/i/print.gif',
    '/i/rss_24x24.gif',
    '/i/no-img_460x320.jpg',
    '/i/play_audio.png',
    '/readspeaker/listen.gif',
  ])('are not what serves the page: %s', (address) => {
    expect(read('', `<article>${h1}<img src="${address}">${text}</article>`).images).toEqual([])
  })
})
