import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import { assetKey } from '@/lib/extract/fields/image-key'
import type { Article } from '@/lib/record/article-schema'

const headline = 'Parliament votes on new budget law'

function read(head: string, body: string): Article {
  const url = 'https://www.daily.example/story'
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  return extractArticle(new JSDOM(html, { url }).window.document, url).article
}

const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, ...value })}</script>`
const named = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
const house = '<meta property="og:site_name" content="The Daily">'
const h1 = `<h1>${headline}</h1>`
const paragraph =
  '<p>The law raises the tax on sugar and lowers that on bread, said the minister on Friday.</p>'

describe('authors', () => {
  it('of an imprint are the house alone, not its places', () => {
    expect(read(house + named('author', 'Verlag Nord, Frankfurt, Germany'), h1).authors).toEqual([
      'Verlag Nord',
    ])
  })

  it('of whom one is a desk of the house itself are the people', () => {
    const authors = [{ name: 'DAILY Westland' }, { name: 'Lena Berg' }]
    expect(
      read('<meta property="og:site_name" content="DAILY">' + ld({ author: authors }), h1).authors,
    ).toEqual(['Lena Berg'])
  })

  it('keep an agency beside a person where the data names both', () => {
    expect(read(ld({ author: [{ name: 'Lena Berg' }, { name: 'Reuters' }] }), h1).authors).toEqual([
      'Lena Berg',
      'Reuters',
    ])
  })

  it('are not those who took the picture', () => {
    const credit = '<p class="photo-credit author">Photo: Tom Weiss</p><p class="byline">By Lena Berg</p>'
    expect(read('', `<article>${h1}${credit}${paragraph}</article>`).authors).toEqual(['Lena Berg'])
  })

  it('with a last name first, as citation tags write it, are turned', () => {
    expect(read(named('citation_author', 'Berg, Lena'), h1).authors).toEqual(['Lena Berg'])
  })
})

describe('images', () => {
  it.each([
    ['https://i.example/a/0f8fad5b-d9cb-469f-a165-70867728950e/640', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['https://i.example/resize/800x600/harbour-1024x768.jpg?w=3', 'harbour'],
    ['https://i.example/photos/harbour-at-dawn-scaled.jpg', 'harbour-at-dawn'],
    ['https://i.example/w_1200/1731663532000_dawn.webp', '1731663532000'],
  ])('are told by what stays the same in every size: %s', (address, key) => {
    expect(assetKey(address)).toBe(key)
  })

  it('are not the sharing image of the site', () => {
    const head = `<meta property="og:image" content="https://www.daily.example/share-default.png">${ld({ image: 'https://i.example/harbour.jpg' })}`
    expect(read(head, h1).images.map(({ url }) => url)).toEqual(['https://i.example/harbour.jpg'])
  })
})

describe('topics', () => {
  it('are the shorter list where the longer only adds to it', () => {
    const head = ld({ keywords: 'budget, sugar, tax, splitscreenimageleft, latest news' })
    expect(read(head + named('news_keywords', 'budget, sugar, tax'), h1).keywords).toEqual([
      'budget',
      'sugar',
      'tax',
    ])
  })

  it('leave out identifiers and the house', () => {
    expect(read(house + named('keywords', 'budget, 1234567, The Daily, #sugar'), h1).keywords).toEqual([
      'budget',
      'sugar',
    ])
  })
})

describe('excerpts', () => {
  const whole =
    'The law raises the tax on sugar and lowers that on bread, which bakers had asked for since the spring of last year.'
  it.each([
    ['with dots', `${whole.slice(0, 70)}…`],
    ['with three dots', `${whole.slice(0, 70)}...`],
  ])('that are cut %s give way to the same text in full', (_, cut) => {
    expect(
      read(named('description', whole) + `<meta property="og:description" content="${cut}">`, h1).excerpt,
    ).toBe(whole)
  })

  it('that end within a sentence give way to the one that goes on', () => {
    const long = `${whole} The vote was close, and two members of the government were against it all along.`
    const cut = long.slice(0, 160)
    expect(
      read(named('description', long) + `<meta property="og:description" content="${cut}">`, h1).excerpt,
    ).toBe(long)
  })

  it('that say nothing of the article are not taken before those that do', () => {
    const slogan = 'Independent journalism with courage from every corner of our country since 1871'
    const body = `<article>${h1}${paragraph.repeat(4)}</article>`
    expect(
      read(`<meta property="og:description" content="${slogan}">${named('description', whole)}`, body)
        .excerpt,
    ).toBe(whole)
  })
})
