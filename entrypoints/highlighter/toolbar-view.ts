import { t } from '@/lib/i18n/translate'
import { type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'
import type { ColorNames } from './page-marks'

/** What the user reads for a colour: the name they gave it, else its own. */
export function colorName(color: HighlightColor, names: ColorNames): string {
  return names[color]?.trim() || t(`mark.color.${color}`)
}

export interface BarOptions {
  label: string
  /** Said aloud and shown; absent where the buttons speak for themselves. */
  said?: string
  onEscape: () => void
}

/**
 * A bar in a closed shadow root, beside `place`. Its looks come from `public/toolbar.css` by parts. It
 * has no field to type in: the page's scripts would see the keys.
 */
export function openBar(
  place: DOMRect,
  { label, said, onEscape }: BarOptions,
): {
  host: HTMLElement
  bar: HTMLElement
} {
  const host = document.createElement('clipfile-toolbar')
  const root = host.attachShadow({ mode: 'closed' })
  const bar = document.createElement('div')
  bar.part.add('bar')
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', label)
  if (said !== undefined) bar.append(makeStatus(said))
  bar.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') onEscape()
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0) moveFocus(bar, event.target, step)
  })
  // A press on the bar must not take the selection away before its click is heard.
  bar.addEventListener('mousedown', (event) => event.preventDefault())
  root.append(bar)
  host.style.setProperty('top', `${Math.min(Math.max(8, place.top - 52), innerHeight - 56)}px`, 'important')
  const left = Math.min(Math.max(8, place.left), Math.max(8, innerWidth - 380))
  host.style.setProperty('left', `${left}px`, 'important')
  document.documentElement.append(host)
  return { host, bar }
}

/** Focuses the first button; the bar's own keys go on from there. */
export function focusBar(bar: HTMLElement): void {
  bar.querySelector('button')?.focus()
}

export function addSwatches(
  bar: HTMLElement,
  names: ColorNames,
  pressed: HighlightColor | undefined,
  onChoose: (color: HighlightColor) => void,
): void {
  for (const color of highlightColorSchema.options) {
    const button = makeButton(colorName(color, names), () => onChoose(color))
    button.part.add('swatch', color)
    if (pressed) button.setAttribute('aria-pressed', String(color === pressed))
    bar.append(button)
  }
}

export function addTextButton(bar: HTMLElement, text: string, onClick: () => void): void {
  const button = makeButton(text, onClick)
  button.part.add('text')
  button.textContent = text
  bar.append(button)
}

function makeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.title = label
  button.setAttribute('aria-label', label)
  // A script of the page can click nothing for the user.
  button.addEventListener('click', (event) => event.isTrusted && onClick())
  return button
}

/** A live region speaks only of what comes into it after it stands in the page. */
function makeStatus(text: string): HTMLElement {
  const said = document.createElement('span')
  said.part.add('said')
  said.setAttribute('role', 'status')
  setTimeout(() => {
    said.textContent = text
  }, 0)
  return said
}

function moveFocus(bar: HTMLElement, from: EventTarget | null, step: number): void {
  const buttons = [...bar.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === from)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
