import { describe, expect, it, vi } from 'vitest'
import { walkPage } from '@/lib/extract/dom/walk-page'
import { extractArticle } from '@/lib/extract/extract-article'
import { limits } from '@/lib/extract/limits'
import { articleSchema } from '@/lib/record/article-schema'

const url = 'https://www.daily.example/politics/parliament-votes-on-new-budget-law'
const headline = 'Parliament votes on new budget law'

/** Built by hand: the parser itself stops nesting at 512. */
function nest(depth: number, name = 'div'): Document {
  const page = document.implementation.createHTMLDocument(headline)
  let inner: Element = page.body
  for (let level = 0; level < depth; level++) {
    const box = page.createElement(name)
    box.className = 'sidebar'
    inner.append(box)
    inner = box
  }
  const heading = page.createElement('h1')
  heading.textContent = headline
  inner.append(heading)
  return page
}

describe('pages that mean no good, in a browser', () => {
  // How long it takes is for the bench to tell; a walk of quadratic cost runs into the time limit.
  it('reads a page nested 10,000 deep', { timeout: 10_000 }, () => {
    const { article } = extractArticle(nest(10_000), url)
    expect(articleSchema.parse(article).title).toBe(headline)
  })

  it('climbs no further than it walks where articles stand in each other', () => {
    const climb = vi.spyOn(TreeWalker.prototype, 'parentNode')
    try {
      const { visited } = walkPage(nest(1_000, 'article').body)
      expect(visited).toBeGreaterThan(1_000)
      expect(climb.mock.calls.length).toBeLessThan(2 * visited)
    } finally {
      climb.mockRestore()
    }
  })

  it('stops at its limits in a page of 200,000 elements', () => {
    const page = new DOMParser().parseFromString(
      `<h1>${headline}</h1>${'<p>word'.repeat(200_000)}`,
      'text/html',
    )
    expect(extractArticle(page, url).article.title).toBe(headline)
    expect(walkPage(page.body).visited).toBe(limits.elements)
  })
})
