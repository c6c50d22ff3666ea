import { writeFile } from 'node:fs/promises'
import type { JsonValue } from '@/lib/record/json'
import {
  answerValue,
  closePopupScript,
  type FirefoxSession,
  inPopup,
  inPopupText,
  popupElement,
  pressScript,
  snapshotScript,
} from './firefox-chrome'
import { parseChord } from './firefox-keys'
import { callText, isEnabled, type View, ViewClosedError } from './view'
import { waitUntil } from './wait'

const tabElement = 'gBrowser.selectedBrowser'

type Run = <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, args: A) => Promise<R>

/** What tab and popup have in common: keys and pictures go through the window that shows them. */
function makeView(
  session: FirefoxSession,
  handle: string,
  element: string,
  run: Run,
): Omit<View, 'click' | 'close' | 'isClosed' | 'evaluateText'> {
  const isPopup = element === popupElement
  const press = async (chords: string[]) => {
    const presses = chords.map((chord) => ({ ...parseChord(chord) }))
    const before = await run(countKeys, [])
    const answer = await session.inChrome(handle, !isPopup, (chrome) => chrome(pressScript(element), presses))
    if (answer === 'closed') throw new ViewClosedError('press')
    if (answer !== 'pressed') throw new Error(`Firefox takes no keys: ${String(answer)}`)
    // Keys travel to the page by themselves; what comes next must not overtake them.
    const wanted = before + presses.reduce((sum, { modifiers }) => sum + modifiers.length + 1, 0)
    const isThere = async () => (await run(countKeys, []).catch(closedMeans(wanted))) >= wanted
    await waitUntil('keys to arrive', isThere, 3_000).catch(() => undefined)
  }
  return {
    evaluate: (fn, ...args) => run(fn, args),
    waitFor: (fn, ...args) => waitUntil(fn.toString(), () => run(fn, args)),
    press: (...keys) => press(keys),
    type: (text) => press([...text]),
    screenshot: async (path) => {
      const data = await session.inChrome(handle, !isPopup, (chrome) => chrome(snapshotScript(element)))
      if (typeof data !== 'string') throw new ViewClosedError('screenshot')
      await writeFile(path, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'))
    },
    url: () => run(() => location.href, []),
  }
}

/** How many keys have been let go in the view since it was asked first. */
function countKeys(): number {
  // On the document, since each script of the driver may have globals of its own.
  const counter: Document & { clipfileKeys?: number } = document
  if (counter.clipfileKeys === undefined) {
    counter.clipfileKeys = 0
    addEventListener('keyup', () => (counter.clipfileKeys = (counter.clipfileKeys ?? 0) + 1), true)
  }
  return counter.clipfileKeys
}

/** A view that closed because of a key has taken it. */
const closedMeans =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (error instanceof ViewClosedError) return answer
    throw error
  }

export interface FirefoxTab extends View {
  readonly handle: string
}

export function makeFirefoxTab(session: FirefoxSession, handle: string): FirefoxTab {
  const run: Run = async <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, args: A) =>
    session.inTab(handle, false, async (marionette) =>
      answerValue(
        await marionette.send('WebDriver:ExecuteScript', {
          script: `return ${callText(fn, args)}`,
          args: [],
        }),
      ),
    ) as Promise<R>
  const isClosed = async () => {
    const handles = await session
      .inTab(handle, false, (m) => m.send('WebDriver:GetWindowHandles'))
      .catch(() => [])
    return !(Array.isArray(handles) && handles.includes(handle))
  }
  const tab: FirefoxTab = {
    handle,
    ...makeView(session, handle, tabElement, run),
    evaluateText: (text) =>
      session.inTab(handle, false, async (marionette) => {
        await marionette.send('WebDriver:ExecuteScript', { script: `${text}\n;return 0`, args: [] })
      }),
    click: async (selector) => {
      await tab.waitFor(isEnabled, selector)
      await session.inTab(handle, true, async (marionette) => {
        const element = answerValue(
          await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector }),
        )
        const id = typeof element === 'object' && element !== null ? Object.values(element)[0] : undefined
        await marionette.send('WebDriver:ElementClick', { id })
      })
    },
    isClosed,
    close: async () => {
      await session.inTab(handle, false, (marionette) => marionette.send('WebDriver:CloseWindow'))
    },
  }
  return tab
}

/** The popup over `tab`: reached through `getViews` from `helper`, a page of the extension in a tab of its own. */
export function makeFirefoxPopup(session: FirefoxSession, helper: string, tab: FirefoxTab): View {
  const run: Run = async <A extends JsonValue[], R>(fn: (...args: A) => R | Promise<R>, args: A) => {
    const answer = await session.inTab(helper, false, async (marionette) =>
      answerValue(await marionette.send('WebDriver:ExecuteScript', { script: inPopup(fn, args), args: [] })),
    )
    if (typeof answer !== 'object' || answer === null || 'closed' in answer)
      throw new ViewClosedError('evaluate')
    return answerValue(answer) as R
  }
  const popup: View = {
    ...makeView(session, tab.handle, popupElement, run),
    evaluateText: (text) =>
      session.inTab(helper, false, async (marionette) => {
        await marionette.send('WebDriver:ExecuteScript', { script: inPopupText(text), args: [] })
      }),
    click: async (selector) => {
      await popup.waitFor(isEnabled, selector)
      await popup.waitFor((value) => {
        const element = document.querySelector<HTMLElement>(value)
        element?.focus()
        element?.click()
        return element !== null
      }, selector)
    },
    isClosed: () => run(() => false, []).catch(() => true),
    close: async () => {
      await session.inChrome(tab.handle, false, (chrome) => chrome(closePopupScript))
    },
  }
  return popup
}
