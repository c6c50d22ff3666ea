import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '@/lib/extract/extract-article'
import { type CanonicalFixture, canonicalFixtures } from '@/test/fixtures/extract/canonical'

const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

function pageOf(fixture: CanonicalFixture): Document {
  const { headline = 'Untitled', canonical, ogUrl, jsonLdUrl, ampHtml, base } = fixture
  const head = [
    `<title>${headline}</title>`,
    base === undefined ? '' : `<base href="${escapeAttribute(base)}">`,
    canonical === undefined ? '' : `<link rel="canonical" href="${escapeAttribute(canonical)}">`,
    ogUrl === undefined ? '' : `<meta property="og:url" content="${escapeAttribute(ogUrl)}">`,
    ampHtml === undefined ? '' : `<link rel="amphtml" href="${escapeAttribute(ampHtml)}">`,
    jsonLdUrl === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, url: jsonLdUrl })}</script>`,
  ]
  const html = `<!doctype html><html><head>${head.join('')}</head><body><h1>${headline}</h1><p>Text.</p></body></html>`
  return new JSDOM(html, { url: fixture.open }).window.document
}

describe('canonical address', () => {
  it('has at least 60 fixtures', () => {
    expect(canonicalFixtures.length).toBeGreaterThanOrEqual(60)
  })

  it.each(canonicalFixtures)('$name', (fixture) => {
    const { article } = extractArticle(pageOf(fixture), fixture.open)
    expect(article.webUrl).toBe(fixture.webUrl)
    expect(article.ampWebUrl).toBe(fixture.ampWebUrl)
    expect(article.cdnAmpWebUrl).toBe(fixture.cdnAmpWebUrl)
    expect(article.originalUrl).toBe(fixture.open)
  })
})
