import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { sendMessage } from '@/lib/platform/message-port'
import { type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'
import type { PageMarkings } from './page-marks'
import { toolbarStyles } from './toolbar-styles'

/** Milliseconds for which a mark just made can be undone from the page. */
const undoTime = 10_000

/**
 * A small bar beside the selection, in a closed shadow root that stands in the page only while it shows.
 * It has no field to type in: the page's scripts would see the keys. Notes are typed in the panel.
 */
export class Toolbar {
  readonly #markings: PageMarkings
  #host: HTMLElement | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(markings: PageMarkings) {
    this.#markings = markings
  }

  /** Shows the colours beside what is selected. */
  offer(): void {
    const range = selectedRange()
    if (!range || this.#host) return
    const bar = this.#open(range.getBoundingClientRect(), t('mark.toolbar'))
    for (const color of highlightColorSchema.options) {
      const button = makeButton(t(`mark.color.${color}`), `swatch swatch--${color}`, '')
      button.addEventListener('click', () => void this.mark(color))
      bar.append(button)
    }
  }

  /** Marks the selection and offers to undo it. Answers the id, or null where nothing was marked. */
  async mark(color: HighlightColor): Promise<string | null> {
    const place = selectedRange()?.getBoundingClientRect()
    this.#close()
    try {
      const id = await this.#markings.markSelection(color)
      if (id && place) this.#confirm(id, place)
      return id ?? null
    } catch (error) {
      this.#say(t(`error.${toAppError(error).code}`), place)
      return null
    }
  }

  hideIfNothingSelected(): void {
    if (this.#host?.dataset.kind === 'offer' && !selectedRange()) this.#close()
  }

  #confirm(id: string, place: DOMRect): void {
    const bar = this.#open(place, t('mark.done'), 'done')
    const undo = makeButton(t('common.undo'), 'text', t('common.undo'))
    undo.addEventListener('click', () => {
      this.#close()
      void this.#markings.undo(id)
    })
    const note = makeButton(t('mark.addNote'), 'text', t('mark.addNote'))
    note.addEventListener('click', () => void sendMessage('mark.openPanel', {}).catch(() => undefined))
    bar.append(undo, note)
    this.#timer = setTimeout(() => this.#close(), undoTime)
  }

  #say(sentence: string, place: DOMRect | undefined): void {
    this.#open(place ?? new DOMRect(16, 16, 0, 0), sentence, 'done')
    this.#timer = setTimeout(() => this.#close(), undoTime)
  }

  #open(place: DOMRect, text: string, kind: 'offer' | 'done' = 'offer'): HTMLElement {
    this.#close()
    const host = document.createElement('clipfile-toolbar')
    host.dataset.kind = kind
    const root = host.attachShadow({ mode: 'closed' })
    const sheet = document.createElement('style')
    sheet.textContent = toolbarStyles
    const bar = document.createElement('div')
    bar.className = 'bar'
    bar.setAttribute('role', kind === 'offer' ? 'toolbar' : 'status')
    bar.setAttribute('aria-label', text)
    if (kind === 'done') {
      const said = document.createElement('span')
      said.textContent = text
      bar.append(said)
    }
    bar.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key === 'Escape') this.#close()
    })
    // A press on the bar must not take the selection away before its click is heard.
    bar.addEventListener('mousedown', (event) => event.preventDefault())
    root.append(sheet, bar)
    const top = Math.max(8, place.top - 44)
    host.style.cssText = `position:fixed;z-index:2147483647;top:${top}px;left:${Math.min(Math.max(8, place.left), innerWidth - 220)}px`
    document.documentElement.append(host)
    this.#host = host
    return bar
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#host?.remove()
    this.#host = undefined
  }
}

function selectedRange(): Range | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  return selection.toString().trim() === '' ? undefined : selection.getRangeAt(0)
}

function makeButton(label: string, className: string, text: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.title = label
  button.setAttribute('aria-label', label)
  button.textContent = text
  return button
}
