import axe from 'axe-core'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { addSwatches, addTextButton, focusBar, openBar } from '@/entrypoints/highlighter/toolbar-view'

const attachShadow = Element.prototype.attachShadow

beforeAll(async () => {
  const style = document.createElement('style')
  style.textContent = await (await fetch('/toolbar.css')).text()
  document.head.append(style)
  document.title = 'A page'
  document.documentElement.lang = 'en'
})
beforeEach(() => {
  // Closed on a page; here the test must see into it.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const host of document.querySelectorAll('clipfile-toolbar')) host.remove()
})

function makeBar(onEscape = () => undefined) {
  const chosen: string[] = []
  const { host, bar } = openBar(new DOMRect(100, 100, 50, 20), {
    label: 'The new highlight',
    said: 'Highlighted',
    onEscape,
  })
  addSwatches(bar, { yellow: 'To check' }, 'green', (color) => chosen.push(color))
  addTextButton(bar, 'Undo', () => chosen.push('undo'))
  return { host, bar, chosen }
}

test('axe finds nothing in the bar', async () => {
  const { host } = makeBar()
  await vi.waitFor(() => expect(host.shadowRoot?.textContent).toContain('Highlighted'))
  const { violations } = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test('colours bear the names that the user gave, and say which is chosen', () => {
  const { bar } = makeBar()
  const buttons = [...bar.querySelectorAll('button')]
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'To check',
    'Green',
    'Blue',
    'Purple',
    'Undo',
  ])
  expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual([
    'false',
    'true',
    'false',
    'false',
    null,
  ])
})

test('arrow keys go along, Enter chooses, Escape closes, and no key reaches the page', async () => {
  const escaped = vi.fn(() => undefined)
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  const { bar, chosen } = makeBar(escaped)
  focusBar(bar)
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
  expect(chosen).toEqual(['blue'])
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}{Escape}')
  expect(chosen).toEqual(['blue', 'undo'])
  expect(escaped).toHaveBeenCalledOnce()
  expect(heard).not.toHaveBeenCalled()
  document.removeEventListener('keydown', heard)
})

test('a script of the page can press nothing', () => {
  const { bar, chosen } = makeBar()
  for (const button of bar.querySelectorAll('button')) button.click()
  expect(chosen).toEqual([])
})

test('it stays within the window, styled from the sheet alone', () => {
  const { host } = openBar(new DOMRect(5000, -300, 50, 20), { label: 'x', onEscape: () => undefined })
  const { left, top } = host.getBoundingClientRect()
  expect(left).toBeLessThan(innerWidth)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(getComputedStyle(host).position).toBe('fixed')
  expect(host.shadowRoot?.querySelector('style')).toBeNull()
})
