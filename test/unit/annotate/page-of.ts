import { anchorMarks } from '@/lib/annotate/anchor-marks'
import { describeRange } from '@/lib/annotate/describe-range'
import { readPageText } from '@/lib/annotate/page-text'
import type { Highlight } from '@/lib/record/highlight-schema'

/** A document of its own with this body. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html')
}

/** Marks the `at`-th place of `text` on the page, which may run over several elements. */
export function markText(page: Document, text: string, at = 0): Highlight {
  const all = page.body.textContent ?? ''
  let start = -1
  for (let times = 0; times <= at; times++) start = all.indexOf(text, start + 1)
  if (start < 0) throw new Error(`"${text}" is not on the page`)
  const range = page.createRange()
  range.setStart(...boundary(page, start))
  range.setEnd(...boundary(page, start + text.length))
  const selectors = describeRange(readPageText(page.body), range, page)
  if (!selectors) throw new Error('nothing to mark')
  return { id: 'mark', color: 'yellow', ...selectors }
}

/** What the mark covers on the page now; undefined where it is not found. */
export function findMark(page: Document, mark: Highlight): string | undefined {
  const [found] = anchorMarks(readPageText(page.body), [mark], page)
  return found?.range?.toString().replace(/\s+/g, ' ').trim()
}

function boundary(page: Document, offset: number): [Node, number] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return [node, left]
    left -= length
  }
  throw new Error('beyond the page')
}
