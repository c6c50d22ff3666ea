import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { sendMessage } from '@/lib/platform/message-port'
import { canPageOpenPanel } from '@/lib/platform/side-panel'
import type { HighlightColor } from '@/lib/record/highlight-schema'
import type { PageMarkings } from './page-marks'
import { selectedRange } from './selected-range'
import { addSwatches, addTextButton, type BarOptions, focusBar, openBar } from './toolbar-view'

/** Milliseconds for which a mark just made can be undone from the page. */
const undoTime = 10_000

type Kind = 'offer' | 'done'

/**
 * A small bar beside the selection that stands in the page only while it shows: first the colours, then,
 * for ten seconds, what can be done with the new mark.
 */
export class Toolbar {
  readonly #markings: PageMarkings
  #open: { kind: Kind; host: HTMLElement; bar: HTMLElement } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(markings: PageMarkings) {
    this.#markings = markings
  }

  /** Shows the colours beside what is selected. */
  offer(): void {
    const range = selectedRange()
    if (!range || this.#open?.kind === 'offer') return
    const bar = this.#show('offer', range.getBoundingClientRect(), { label: t('mark.toolbar') })
    addSwatches(bar, this.#markings.colorNames, undefined, (color) => void this.mark(color))
  }

  /**
   * Marks the selection and offers what to do with the mark. Where nothing is selected but a bar is open,
   * the keyboard gets into it. Answers the mark's id, or null where nothing was marked.
   */
  async mark(color: HighlightColor): Promise<string | null> {
    const place = selectedRange()?.getBoundingClientRect()
    if (!place) {
      if (this.#open) focusBar(this.#open.bar)
      return null
    }
    this.#close()
    try {
      const id = await this.#markings.markSelection(color)
      if (id) this.#confirm(id, color, place)
      return id ?? null
    } catch (error) {
      this.#say(error, place)
      return null
    }
  }

  hideIfNothingSelected(): void {
    if (this.#open?.kind === 'offer' && !selectedRange()) this.#close()
  }

  #confirm(id: string, color: HighlightColor, place: DOMRect): void {
    const bar = this.#show('done', place, { label: t('mark.acts'), said: t('mark.done') })
    addSwatches(bar, this.#markings.colorNames, color, (next) => {
      this.#markings.recolor(id, next).then(
        () => this.#confirm(id, next, place),
        (error: unknown) => this.#say(error, place),
      )
    })
    addTextButton(bar, t('common.undo'), () => {
      this.#close()
      this.#markings.undo(id).catch((error: unknown) => this.#say(error, place))
    })
    if (canPageOpenPanel()) {
      addTextButton(bar, t('mark.addNote'), () => {
        this.#close()
        sendMessage('mark.openPanel', {}).catch((error: unknown) => this.#say(error, place))
      })
    }
    this.#closeLater()
  }

  #say(error: unknown, place: DOMRect): void {
    const sentence = t(`error.${toAppError(error).code}`)
    this.#show('done', place, { label: t('mark.acts'), said: sentence })
    this.#closeLater()
  }

  #show(kind: Kind, place: DOMRect, options: Omit<BarOptions, 'onEscape'>): HTMLElement {
    this.#close()
    this.#open = { kind, ...openBar(place, { ...options, onEscape: () => this.#close() }) }
    return this.#open.bar
  }

  /** Not under the user's hands: a bar with the focus stays. */
  #closeLater(): void {
    this.#timer = setTimeout(() => {
      if (document.activeElement === this.#open?.host) this.#closeLater()
      else this.#close()
    }, undoTime)
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#open?.host.remove()
    this.#open = undefined
  }
}
