import { type AnchoredMark, anchorMarks } from '@/lib/annotate/anchor-marks'
import { describeRange } from '@/lib/annotate/describe-range'
import { namedAddresses } from '@/lib/annotate/named-addresses'
import { readPageText } from '@/lib/annotate/page-text'
import { type PaintedMark, paintMarks, paintPointer } from '@/lib/annotate/paint-marks'
import { stackMarks } from '@/lib/annotate/stack-marks'
import type { PageMarks, PageStatus } from '@/lib/messages/mark-messages'
import { sendMessage } from '@/lib/platform/message-port'
import { formatInstant } from '@/lib/record/date-time'
import type { HighlightColor } from '@/lib/record/highlight-schema'
import { selectedRange } from './selected-range'

/** Milliseconds for which a mark that was jumped to stands out. */
const pointerTime = 1600

export type ColorNames = PageMarks['colorNames']

/** The marks of the page this script runs in: asked for, anchored, painted, made. */
export class PageMarkings {
  #marks: AnchoredMark[] = []
  #names: ColorNames = {}
  #href = ''
  #told = ''

  addresses(): string[] {
    return namedAddresses(document, location.href)
  }

  get colorNames(): ColorNames {
    return this.#names
  }

  /** Whether an in-page navigation has led to another article since the last reading. */
  get isStale(): boolean {
    return this.#href !== location.href
  }

  /** Whether the page took text away on which a mark stood: it may have drawn it anew. */
  get hasLost(): boolean {
    return this.#marks.some(({ range }) => range && (range.collapsed || !range.startContainer.isConnected))
  }

  /** Whether text that comes late may hold a mark that was not found. */
  get hasMissing(): boolean {
    return this.#marks.some(({ range }) => !range)
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
    const range = selectedRange()
    const selectors = range && describeRange(readPageText(document.body ?? document), range, document)
    if (!selectors) return undefined
    const highlight = {
      id: crypto.randomUUID(),
      ...selectors,
      color,
      createdDateTime: formatInstant(new Date()),
    }
    this.#show(await sendMessage('mark.add', { addresses: this.addresses(), highlight }))
    getSelection()?.removeAllRanges()
    return highlight.id
  }

  async undo(id: string): Promise<void> {
    this.#show(await sendMessage('mark.undo', { addresses: this.addresses(), id }))
  }

  async recolor(id: string, color: HighlightColor): Promise<void> {
    this.#show(await sendMessage('mark.recolor', { addresses: this.addresses(), id, color }))
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
    this.#names = marks.colorNames
    this.#place(marks.highlights)
  }

  #place(highlights: PageMarks['highlights']): void {
    this.#marks =
      highlights.length > 0 ? anchorMarks(readPageText(document.body ?? document), highlights, document) : []
    paintMarks(CSS.highlights, levelled(this.#marks))
    this.#tell()
  }

  /** The panel lists what is found and what is not; it hears when that changed. */
  #tell(): void {
    const { found, missing } = this.status()
    const told = JSON.stringify([this.#href, found, missing])
    if (told === this.#told) return
    this.#told = told
    // No panel may be open to hear it.
    sendMessage('mark.placed', {}).catch(() => undefined)
  }
}

function levelled(marks: readonly AnchoredMark[]): PaintedMark[] {
  const placed = marks.flatMap(({ highlight, range, span }) =>
    range && span ? [{ id: highlight.id, color: highlight.color, range, span }] : [],
  )
  const levels = stackMarks(placed.map(({ span }) => span))
  return placed.map((mark, index) => ({ ...mark, level: levels[index] ?? 0 }))
}
