import { describe, expect, it } from 'vitest'
import { extractMarkdown } from '@/lib/extract/markdown'
import {
  storyHeading as h1,
  storyLines as lines,
  storyParagraphs as paragraphs,
  storyUrl as url,
} from '@/test/support/story'

function documentOf(body: string): Document {
  const html = `<!doctype html><html lang="en"><head><base href="${url}"></head><body>${body}</body></html>`
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('the Markdown', () => {
  it('is that of the article where a longer text stands beside it', () => {
    const comments = lines.map((line) => `<p>I think: ${line.replaceAll('house', 'street')}</p>`).join('')
    const body = `${h1}<div class="story">${paragraphs.join('')}<p>It said <a href="/law">a law</a>.</p></div><div class="forum comments">${comments.repeat(4)}</div>`
    const text = extractMarkdown(documentOf(body), url)
    expect(text).toContain('[a law](https://www.daily.example/law)')
    expect(text).toContain(lines[7])
    expect(text).not.toContain('I think')
  })

  it('leaves the page as it was, and a short one to what Defuddle finds', () => {
    const document = documentOf(`<article>${h1}<p>${lines[0]}</p></article>`)
    const before = document.documentElement.outerHTML
    expect(extractMarkdown(document, url)).toContain(lines[0])
    expect(document.documentElement.outerHTML).toBe(before)
  })
})
