import { type AnchoredMark, anchorMarks } from '@/lib/annotate/anchor-marks'
import { describeRange } from '@/lib/annotate/describe-range'
import { readPageAddresses } from '@/lib/annotate/page-addresses'
import { readPageText } from '@/lib/annotate/page-text'
import { paintMarks, paintPointer } from '@/lib/annotate/paint-marks'
import type { PageMarks, PageStatus } from '@/lib/messages/mark-messages'
import { sendMessage } from '@/lib/platform/message-port'
import { formatInstant } from '@/lib/record/date-time'
import type { HighlightColor } from '@/lib/record/highlight-schema'

/** Milliseconds for which a mark that was jumped to stands out. */
const pointerTime = 1600

/** The marks of the page this script runs in: asked for, anchored, painted, made. */
export class PageMarkings {
  #marks: AnchoredMark[] = []
  #href = ''

  addresses(): string[] {
    return readPageAddresses(document, location.href)
  }

  /** Whether an in-page navigation has led to another article since the last reading. */
  get isStale(): boolean {
    return this.#href !== location.href
  }

  async reload(): Promise<void> {
    this.#show(await sendMessage('mark.list', { addresses: this.addresses() }))
  }

  /** Places and paints again: late text, changed page. */
  repaint(): void {
    this.#place(this.#marks.map((mark) => mark.highlight))
  }

  /** Marks the selection; undefined where nothing markable is selected. Answers the mark's id. */
  async markSelection(color: HighlightColor): Promise<string | undefined> {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
    const selectors = describeRange(readPageText(document.body), selection.getRangeAt(0), document)
    if (!selectors) return undefined
    const highlight = {
      id: crypto.randomUUID(),
      ...selectors,
      color,
      createdDateTime: formatInstant(new Date()),
    }
    this.#show(await sendMessage('mark.add', { addresses: this.addresses(), highlight }))
    selection.removeAllRanges()
    return highlight.id
  }

  async undo(id: string): Promise<void> {
    this.#show(await sendMessage('mark.undo', { addresses: this.addresses(), id }))
  }

  /** Scrolls to a mark and points at it; false where it is not on the page. */
  show(id: string): boolean {
    const range = this.#marks.find((mark) => mark.highlight.id === id)?.range
    if (!range) return false
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: isCalm ? 'auto' : 'smooth',
    })
    paintPointer(CSS.highlights, range)
    setTimeout(() => paintPointer(CSS.highlights, undefined), pointerTime)
    return true
  }

  status(): PageStatus {
    const ids = (isFound: boolean): string[] =>
      this.#marks.filter((mark) => (mark.range !== undefined) === isFound).map((mark) => mark.highlight.id)
    return { addresses: this.addresses(), found: ids(true), missing: ids(false) }
  }

  #show(marks: PageMarks): void {
    this.#href = location.href
    this.#place(marks.highlights)
  }

  #place(highlights: PageMarks['highlights']): void {
    this.#marks = highlights.length > 0 ? anchorMarks(readPageText(document.body), highlights, document) : []
    paintMarks(
      CSS.highlights,
      this.#marks.flatMap(({ highlight, range }) =>
        range ? [{ id: highlight.id, color: highlight.color, range }] : [],
      ),
    )
  }
}
