import { writeFile } from 'node:fs/promises'
import type { KeyInput, Page } from 'puppeteer-core'
import type { JsonValue } from '@/lib/record/json'
import { callText, isEnabled, type View, ViewClosedError } from './view'
import { waitUntil } from './wait'

const pages = new WeakMap<View, Page>()

export function pageOfView(view: View): Page {
  const page = pages.get(view)
  if (!page) throw new Error('Not a view of Chromium')
  return page
}

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TargetCloseError' || /Target closed|Session closed|detached/i.test(error.message))

/** The common surface over a page of puppeteer. */
export function makeChromiumView(page: Page): View {
  const guard = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      if (isGone(error)) throw new ViewClosedError(what, error)
      throw error
    }
  }
  const run = async <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, args: A): Promise<R> =>
    (await page.evaluate(callText(fn, args))) as R
  const view: View = {
    evaluate: (fn, ...args) => guard('evaluate', () => run(fn, args)),
    evaluateText: (text) =>
      guard('evaluate', async () => {
        await page.evaluate(`${text}\n;0`)
      }),
    waitFor: (fn, ...args) => waitUntil(fn.toString(), () => run(fn, args)),
    press: (...keys) =>
      guard('press', async () => {
        for (const key of keys) await pressChord(page, key)
      }),
    type: (text) => guard('type', () => page.keyboard.type(text)),
    click: (selector) =>
      guard('click', async () => {
        await page.waitForFunction(callText(isEnabled, [selector]), { timeout: 15_000, polling: 25 })
        await page.click(selector)
      }),
    screenshot: (path) =>
      guard('screenshot', async () => {
        await writeFile(path, await page.screenshot({ type: 'png' }))
      }),
    url: async () => page.url(),
    isClosed: async () => page.isClosed(),
    close: async () => {
      await page.close().catch((error: unknown) => {
        if (!isGone(error)) throw error
      })
    },
  }
  pages.set(view, page)
  return view
}

async function pressChord(page: Page, chord: string): Promise<void> {
  const keys = chord.split(/(?<=.)\+/) as KeyInput[]
  const last = keys.pop()
  if (last === undefined) return
  for (const key of keys) await page.keyboard.down(key)
  await page.keyboard.press(last)
  for (const key of keys.reverse()) await page.keyboard.up(key)
}
