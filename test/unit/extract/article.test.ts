import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import { articleSchema, explanationSchema } from '@/lib/record/article-schema'

const url = 'https://www.daily.example/politics/parliament-votes-on-new-budget-law'

function read(head: string, body: string, address = url): ReturnType<typeof extractArticle> {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
  const result = extractArticle(new JSDOM(html, { url: address }).window.document, address, { explain: true })
  articleSchema.parse(result.article)
  explanationSchema.parse(result.explanation)
  return result
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const h1 = '<h1>Parliament votes on new budget law</h1>'

describe('extractArticle', () => {
  it('takes the site name off the title, and what only looks like one stays', () => {
    const site = '<meta property="og:site_name" content="The Daily">'
    expect(
      read(`${site}<title>Parliament votes on new budget law - Politics - The Daily</title>`, h1).article
        .title,
    ).toBe('Parliament votes on new budget law')
    expect(
      read(
        `${site}<meta property="og:title" content="Budget law passes - and fails again"><title>Budget law passes - and fails again | The Daily</title>`,
        '',
      ).article.title,
    ).toBe('Budget law passes - and fails again')
  })

  it('follows references in JSON-LD and takes every author', () => {
    const graph = ld({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Parliament votes on new budget law',
          author: [{ '@id': '#a' }, { '@id': '#b' }],
          publisher: { '@id': '#p' },
        },
        { '@type': 'Person', '@id': '#a', name: 'Jane Doe' },
        { '@type': 'Person', '@id': '#b', name: 'John Smith' },
        { '@type': 'NewsMediaOrganization', '@id': '#p', name: 'The Daily' },
      ],
    })
    const { article } = read(graph, h1)
    expect(article.authors).toEqual(['Jane Doe', 'John Smith'])
    expect(article.provider.name).toBe('The Daily')
  })

  it('takes the published time of this article, not of a card or of the change', () => {
    const { article } = read(
      '<meta property="article:modified_time" content="2024-05-09T10:00:00Z">',
      `<article>${h1}<time datetime="2024-05-03T12:00:00+02:00">3 May 2024</time></article><aside><time datetime="2024-06-01T00:00:00Z">1 June</time></aside>`,
    )
    expect(article.publishedDateTime).toBe('2024-05-03T10:00:00Z')
    expect(article.publishedOffset).toBe(120)
    expect(article.modifiedDateTime).toBe('2024-05-09T10:00:00Z')
  })

  it('finds the zone of a local time beside an instant', () => {
    const { article } = read(
      ld({ '@type': 'NewsArticle', datePublished: '2024-05-03T15:30:20Z' }),
      `${h1}<time datetime="2024-05-04T00:30">00:30</time>`,
    )
    expect(article.publishedDateTime).toBe('2024-05-03T15:30:20Z')
    expect(article.publishedOffset).toBe(540)
  })

  it('keeps a day without inventing a time, and says when the zone is unknown', () => {
    expect(
      read(ld({ '@type': 'NewsArticle', datePublished: '2024-05-03' }), h1).article.publishedDateTime,
    ).toBe('2024-05-03')
    const local = read(ld({ '@type': 'NewsArticle', datePublished: '2024-05-03T15:30:00' }), h1).article
    expect(local.publishedZoneUnknown).toBe(true)
  })

  it('leaves out what the head still says of the page before', () => {
    const before = 'https://www.daily.example/sports/river-club-wins-the-cup-after-penalties'
    const { article } = read(
      `<link rel="canonical" href="${before}"><meta property="og:url" content="${before}"><meta property="og:title" content="River club wins the cup"><meta name="author" content="Old Author"><meta property="og:site_name" content="The Daily">`,
      `<article>${h1}<p class="byline">By Jane Doe</p></article>`,
    )
    expect(article.title).toBe('Parliament votes on new budget law')
    expect(article.authors).toEqual(['Jane Doe'])
    expect(article.webUrl).toBe(url)
    expect(article.provider.name).toBe('The Daily')
  })

  it('reads open shadow roots', () => {
    const dom = new JSDOM(`<html lang="en"><head></head><body><news-article></news-article></body></html>`, {
      url,
    })
    const host = dom.window.document.querySelector('news-article')
    const root = host?.attachShadow({ mode: 'open' })
    const heading = dom.window.document.createElement('h1')
    heading.textContent = 'Parliament votes on new budget law'
    root?.append(heading)
    expect(extractArticle(dom.window.document, url).article.title).toBe('Parliament votes on new budget law')
  })

  it('builds the embed of a video itself, over https only', () => {
    const video = (player: string): string =>
      ld({ '@type': 'VideoObject', name: 'Parliament votes on new budget law', url, embedUrl: player })
    const og = '<meta property="og:type" content="video.other">'
    expect(read(og + video('https://player.example/1?a=1&b="x'), h1).article.featuredContent).toBe(
      '<iframe src="https://player.example/1?a=1&amp;b=%22x" width="560" height="315" frameborder="0" allowfullscreen></iframe>',
    )
    expect(read(og + video('http://player.example/1'), h1).article.featuredContent).toBeUndefined()
    expect(read(og + video('javascript:alert(1)'), h1).article.featuredContent).toBeUndefined()
  })

  it('knows a paywall', () => {
    expect(read(ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }), h1).article.isPaywalled).toBe(
      true,
    )
    expect(read(ld({ '@type': 'NewsArticle', isAccessibleForFree: true }), h1).article.isPaywalled).toBe(
      false,
    )
  })

  it('tells the language of the text from that of the template', () => {
    const text =
      'Serikali imesema kuwa watu wengi katika mkoa huo wamepata huduma za afya na elimu kwa muda wa miaka mitatu. '.repeat(
        4,
      )
    expect(
      read(
        '<meta property="og:locale" content="en_US">',
        `${h1}<article><p>${text}</p><p>${text}</p></article>`,
      ).article.language,
    ).toBe('sw')
  })

  it('survives a page that replaces what its document answers', () => {
    const { article } = read(
      '<title>Parliament votes on new budget law</title>',
      `<form id="x"><input name="id"><input name="className"><input name="firstElementChild"></form><img name="title"><form name="body"></form>${h1}`,
    )
    expect(article.title).toBe('Parliament votes on new budget law')
  })

  it('says why', () => {
    const { explanation } = read(
      '<meta property="og:title" content="Parliament votes on new budget law">',
      h1,
    )
    expect(explanation?.['title']?.[0]?.reason).toContain('agree')
    expect(explanation?.['title']?.map((each) => each.source)).toContain('h1')
  })
})
