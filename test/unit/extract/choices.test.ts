import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import { guessLanguage } from '@/lib/extract/fields/language-words'
import type { Article } from '@/lib/record/article-schema'

const headline = 'Parliament votes on new budget law'

function read(head: string, body: string, url = 'https://www.daily.example/story'): Article {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  return extractArticle(new JSDOM(html, { url }).window.document, url).article
}

const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`
const og = (name: string, content: string): string => `<meta property="og:${name}" content="${content}">`
const paragraph =
  '<p>The law raises the tax on sugar and lowers that on bread, said the minister on Friday.</p>'

describe('titles', () => {
  it('leave out a kicker inside the headline', () => {
    const h1 = `<h1><span class="overline">Budget</span> ${headline}</h1>`
    expect(read('', h1).title).toBe(headline)
    expect(read(og('title', headline), `<h1><span>Budget</span> - <span>${headline}</span></h1>`).title).toBe(
      headline,
    )
  })

  it('follow what the page shows where a source adds a section', () => {
    expect(read(og('title', `${headline} | Politics`), `<h1>${headline}</h1>`).title).toBe(headline)
    expect(
      read(
        og('title', `Budget: ${headline}`) + ld({ headline: `Budget: ${headline}` }),
        `<h1>${headline}</h1>`,
      ).title,
    ).toBe(`Budget: ${headline}`)
  })

  it('are without a section behind a bar or a hyphen that the bare headline lacks', () => {
    const decorated = og('title', `${headline} | Politics`) + ld({ headline: `${headline} | Politics` })
    expect(read(decorated, '<h1>Budget: what was decided</h1>').title).toBe(headline)
    expect(read(decorated, '').title).toBe(`${headline} | Politics`)
    const bare = `<meta name="headline" content="${headline}">`
    expect(read(bare + og('title', `${headline}-Politics`), '').title).toBe(headline)
    expect(read(og('title', `${headline}-maker`), '').title).toBe(`${headline}-maker`)
  })

  it('are not the logo, which leads home', () => {
    const logo = '<h1><a href="https://www.daily.example/">The Daily, a paper for all</a></h1>'
    expect(read(`<title>${headline} - a paper</title>`, `${logo}<h3>${headline}</h3>`).title).toBe(headline)
    const linked = `<h1><a href="/story">${headline}</a></h1>`
    expect(read('<title>The Daily, a paper for all</title>', linked).title).toBe(headline)
  })

  it('take one that was worded apart from the headline, but only about the same thing', () => {
    const head = `<title>${headline}</title>${ld({ headline })}`
    expect(
      read(head + og('title', 'How parliament came to its budget law'), `<h1>${headline}</h1>`).title,
    ).toBe('How parliament came to its budget law')
    expect(read(head + og('title', 'All the latest stories from here'), `<h1>${headline}</h1>`).title).toBe(
      headline,
    )
  })
})

describe('authors', () => {
  it('are taken from a signature where nobody else names a person', () => {
    const text = `<article><h1>${headline}</h1>${paragraph.repeat(4)}<p><strong>Lena Berg</strong></p></article>`
    const house = og('site_name', 'The Daily') + ld({ author: { name: 'The Daily' } })
    expect(read(house, text).authors).toEqual(['Lena Berg'])
    expect(read(ld({ author: { name: 'Jane Doe' } }), text).authors).toEqual(['Jane Doe'])
  })

  it('leave out dates, labels, jobs and user names', () => {
    const byline = (text: string): string[] =>
      read('', `<h1>${headline}</h1><p class="byline">${text}</p>`).authors
    expect(byline('Jane Doe<br>Dec 16')).toEqual(['Jane Doe'])
    expect(byline('Jane Doe<br>Follow us on Twitter')).toEqual(['Jane Doe'])
    expect(byline('Jane Doe Senior Politics Editor')).toEqual(['Jane Doe'])
    expect(byline('<span>Author</span><a href="/j">Jane Doe</a>')).toEqual(['Jane Doe'])
  })
})

describe('excerpts', () => {
  const slogan = og('description', 'Bringing the world to you and you to the world')
  it('come from a heading before the text', () => {
    const deck = 'After ten hours a majority of three passes the law, and the opposition goes to court.'
    expect(
      read(slogan, `<h1>${headline}</h1><h2>${deck}</h2>${paragraph.repeat(3)}<p>${'word '.repeat(40)}</p>`)
        .excerpt,
    ).toBe(deck)
  })

  it('come from the one paragraph before the text that is set in its own style', () => {
    const lead = 'A majority of three raises the tax on sugar and lowers that on bread.'
    const text = `<div>${paragraph.repeat(5)}</div>`
    const description = og('description', 'The minister spoke on Friday about sugar, bread and taxes.')
    const excerptOf = (before: string): string =>
      read(description, `<main><h1>${headline}</h1><div>${before}</div>${text}</main>`).excerpt
    expect(excerptOf(`<p class="x1">${lead}</p>`)).toBe(lead)
    expect(excerptOf(`<p>${lead}</p>`)).not.toBe(lead)
    expect(excerptOf(`<form><p class="x1">${lead}</p></form>`)).not.toBe(lead)
    expect(excerptOf(`<figcaption><p class="x1">${lead}</p></figcaption>`)).not.toBe(lead)
    expect(excerptOf(`<p class="x1">${lead}</p><p class="x2">${lead} Again.</p>`)).not.toBe(lead)
  })

  it('are no offer to subscribe', () => {
    const body = `<h1>${headline}</h1><p class="paywall__description">You can buy this article for 0.99 € right now.</p>`
    expect(read(og('description', 'Three votes decided in the end.'), body).excerpt).toBe(
      'Three votes decided in the end.',
    )
  })
})

describe('topics', () => {
  it('leave out what belongs to the template', () => {
    const keywords = ['Day: Friday', 'Time: 11.00', 'Subject: Budget', 'Subject: Taxes', 'Language: English']
    expect(read(ld({ keywords }), '').keywords).toEqual(['Budget', 'Taxes'])
    const chosen = '<meta name="news_keywords" content="budget, taxes, parliament">'
    const all = ['budget', 'taxes', 'parliament', 'splitscreenimageleft', '100312362']
    expect(read(chosen + ld({ keywords: all }), '').keywords).toEqual(['budget', 'taxes', 'parliament'])
  })

  it('are not those of the whole site', () => {
    const list =
      '<meta name="keywords" content="The Daily, politics, sports, weather, business, culture, travel">'
    const body = `<article><h1>${headline}</h1>${paragraph.repeat(5)}</article>`
    expect(read(og('site_name', 'The Daily') + list, body).keywords).toEqual([])
  })
})

describe('site names', () => {
  it.each([
    ['https://www.vogue.example/a', 'Vogue Germany', 'Vogue'],
    ['https://www.br.example/a', 'BR24', 'BR'],
    ['https://financialpost.example/a', 'financialpost', 'Financial Post'],
    ['https://brnews.example/a', 'BRnews', 'BR'],
    ['https://worldtruth.example/a', 'WorldTruth.Tv', 'WorldTruth'],
    ['https://www.news.com.au/a', 'news.com.au', 'news.com.au'],
  ])('on %s: %s is %s', (url, name, expected) => {
    const head = `${og('site_name', name)}${ld({ publisher: { name: 'Financial Post' } })}<link rel="copyright" href="https://www.br.example/imprint">`
    expect(read(head, `<h1>${headline}</h1>`, url).provider.name).toBe(expected)
  })
})

describe('images', () => {
  const shown = `<article><h1>${headline}</h1><img src="/shown-4711223344.jpg" width="800" height="500"></article>`
  it('prefer the one that the page shows, where JSON-LD speaks too', () => {
    const head = og('image', '/shared-9988776655.jpg')
    expect(read(head + ld({ image: '/shared-9988776655.jpg' }), shown).images[0]?.url).toContain('shown')
    expect(read(head, shown).images[0]?.url).toContain('shared')
  })
})

describe('languages', () => {
  it('tells Xhosa, which writes small words as beginnings of others', () => {
    const text =
      'Owayesakuba nguMphathiswa wamashishini oluntu akabanjwanga emva kotyelelo lwakhe kwiofisi yecandelo legunyabantu lezotshutshiso eliphanda urhwaphilizo. Iingxelo zangaphambili zidize ukuba uzinikele kwabasemagunyeni malunga netyala lorhwaphilizo. Nangona kunjalo, isithethi uqinisekisile ukuba akabanjwanga kwaye akuzukuvela enkundleni namhlanje. Uphando lugxile kwiikhontrakthi zokuthengwa kweempahla ezixabisa iibhiliyoni.'
    expect(guessLanguage(text)?.language).toBe('xh')
  })
})
