import { describe, expect, it } from 'vitest'
import { articleFromTab } from '@/lib/capture/article-from-tab'
import { entryFromArticle, entryFromLink } from '@/lib/capture/link-entry'
import { isWorthReadingAgain, type PageReading } from '@/lib/capture/page-reading'
import { isScriptable } from '@/lib/capture/scriptable'

const article = articleFromTab({ url: 'https://www.news.example/a#top', title: 'T' })
const complete: PageReading = {
  url: article.originalUrl,
  isComplete: true,
  explanation: {},
  article: {
    ...article,
    excerpt: 'E',
    publishedDateTime: '2026-05-03',
    images: [{ url: 'https://news.example/i.jpg' }],
  },
}

describe('isWorthReadingAgain', () => {
  it('is content with a whole page that has what articles have', () => {
    expect(isWorthReadingAgain(complete)).toBe(false)
  })

  it('asks again while the page loads, or lacks something', () => {
    expect(isWorthReadingAgain({ ...complete, isComplete: false })).toBe(true)
    const { publishedDateTime: _none, ...undated } = complete.article
    expect(isWorthReadingAgain({ ...complete, article: undated })).toBe(true)
  })
})

describe('articleFromTab', () => {
  it('knows title, address and site', () => {
    expect(article).toMatchObject({
      title: 'T',
      originalUrl: 'https://www.news.example/a#top',
      webUrl: 'https://www.news.example/a',
      provider: { name: 'news.example' },
    })
  })

  it('does not take an address for a title', () => {
    expect(articleFromTab({ url: 'https://a.example/x.pdf', title: 'https://a.example/x.pdf' }).title).toBe(
      '',
    )
  })
})

describe('isScriptable', () => {
  it.each([
    ['https://news.example/a', true],
    ['http://127.0.0.1:80/', true],
    ['file:///home/a.html', true],
    ['chrome://settings', false],
    ['about:config', false],
    ['view-source:https://a.example/', false],
    ['chrome-extension://abc/x.html', false],
    ['moz-extension://abc/x.html', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://addons.mozilla.org/x', false],
    ['data:text/html,x', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isScriptable(url)).toBe(expected)
  })
})

describe('link entries', () => {
  it('know what a link tells, and are marked as not read', () => {
    const entry = entryFromLink('https://www.other.example/b-c-d', ' Words \n of it ', [])
    expect(entry).toMatchObject({
      title: 'Words of it',
      webUrl: 'https://www.other.example/b-c-d',
      provider: { domain: 'other.example' },
      isRead: false,
    })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///a', 'nonsense'])('refuse %s', (url) => {
    expect(entryFromLink(url, 'x', [])).toBeUndefined()
  })

  it('are completed by the article, but for a title that was typed', () => {
    const entry = entryFromLink('https://other.example/b-c-d', 'Mine', [])
    if (!entry) throw new Error('no entry')
    const read = entryFromArticle(entry, { ...complete.article, title: 'Theirs' }, false)
    expect(read).toMatchObject({ id: entry.id, title: 'Theirs', excerpt: 'E', webUrl: entry.webUrl })
    expect(read).not.toHaveProperty('isRead')
    expect(entryFromArticle(entry, { ...complete.article, title: 'Theirs' }, true).title).toBe('Mine')
  })
})
