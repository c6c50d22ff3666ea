import type { JsonValue } from '@/lib/record/json'
import { addonId } from './firefox-profile'
import type { Marionette } from './marionette'
import { callText } from './view'

/** Runs a script's text with Firefox's own privileges. `window` is the window that is switched to. */
export type RunChrome = (script: string, ...args: JsonValue[]) => Promise<unknown>

/** One command after the other: a window is switched to before each, so two must not mix. */
export interface FirefoxSession {
  /** Runs `act` alone, with the tab `handle` switched to (`front`: also brought to the front). */
  inTab<T>(handle: string, front: boolean, act: (marionette: Marionette) => Promise<T>): Promise<T>
  inChrome<T>(handle: string, front: boolean, act: (run: RunChrome) => Promise<T>): Promise<T>
}

export const answerValue = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer

export function makeSession(marionette: Marionette): FirefoxSession {
  let queue: Promise<unknown> = Promise.resolve()
  const inTab: FirefoxSession['inTab'] = (handle, front, act) => {
    const run = queue.then(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: front })
      return act(marionette)
    })
    queue = run.catch(() => undefined)
    return run
  }
  return {
    inTab,
    inChrome: (handle, front, act) =>
      inTab(handle, front, async () => {
        await marionette.send('Marionette:SetContext', { value: 'chrome' })
        try {
          return await act(async (script, ...args) =>
            answerValue(
              await marionette.send('WebDriver:ExecuteScript', {
                script: `return (async () => {${script}\n})()`,
                args,
                sandbox: 'system',
                newSandbox: false,
              }),
            ),
          )
        } finally {
          await marionette.send('Marionette:SetContext', { value: 'content' })
        }
      }),
  }
}

/** The element that shows the popup of the window in front, or null. */
export const popupElement = `document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)')`

/** Closes the popup and waits until it is gone: the button would else only close it. */
export const closePopupScript = `
  const panel = ${popupElement}?.closest('panel')
  if (panel && panel.state !== 'closed') {
    await new Promise((resolve) => {
      panel.addEventListener('popuphidden', resolve, { once: true })
      panel.hidePopup()
    })
  }`

/** The toolbar button's own action, as a click of the user: grants `activeTab` and opens the popup. */
export const clickScript = `
  ${closePopupScript}
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const extension = WebExtensionPolicy.getByID('${addonId}').extension
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)`

/**
 * Presses keys in the window, where \`element\` has the focus. Firefox's text input processor makes the
 * events that a keyboard makes, with their default actions.
 */
export const pressScript = (element: string): string => `
  const [presses] = arguments
  const element = ${element}
  if (!element) return 'closed'
  if (document.activeElement !== element) element.focus()
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  if (!processor.beginInputTransactionForTests(window)) return 'refused'
  for (const { modifiers, key, code } of presses) {
    const make = (name) => new window.KeyboardEvent('', { key: name, code: name === key ? code : name + 'Left' })
    for (const name of modifiers) processor.keydown(make(name))
    processor.keydown(make(key))
    processor.keyup(make(key))
    for (const name of modifiers) processor.keyup(make(name))
  }
  return 'pressed'`

/** Draws a view, the popup included, which is a window of its own and on no screenshot of its tab. */
export const snapshotScript = (element: string): string => `
  const element = ${element}
  if (!element) return null
  const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/png')`

/** Remembers, for the life of the browser, what leaves a page of the extension and what its policy forbids. */
export const watchScript = `
  const shared = Cu.getGlobalForObject(Services)
  shared.clipfileRequests = []
  shared.clipfileViolations = []
  const isOurs = (uri) => uri?.startsWith('moz-extension://')
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel)
    const from = channel.loadInfo?.triggeringPrincipal?.spec ?? ''
    const isTab = channel.loadInfo?.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT
    if (isOurs(from) && !isTab) shared.clipfileRequests.push({ from, url: channel.URI.spec })
  }, 'http-on-modify-request')
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return
      const isPolicy = /csp|content.security.policy/i.test(message.category + message.errorMessage)
      if (isPolicy && isOurs(message.sourceName)) {
        shared.clipfileViolations.push({ from: message.sourceName, text: message.errorMessage })
      }
    },
  })`

export const readWatchScript = `
  const shared = Cu.getGlobalForObject(Services)
  return { requests: shared.clipfileRequests, violations: shared.clipfileViolations }`

/** Body of a script that runs `fn` in the open popup, whose globals come first. */
export const inPopup = (fn: (...args: never[]) => unknown, args: readonly JsonValue[]): string =>
  inWindow(`browser.extension.getViews({ type: 'popup' }).at(-1)`, fn, args)

/** Body of a script that runs a program's text in the open popup. */
export const inPopupText = (text: string): string => `
  const view = browser.extension.getViews({ type: 'popup' }).at(-1)
  if (!view) return null
  with (view) {
    ${text}
  }
  return 0`

export const inBackground = (fn: (...args: never[]) => unknown, args: readonly JsonValue[]): string =>
  inWindow('await browser.runtime.getBackgroundPage()', fn, args)

const inWindow = (
  expression: string,
  fn: (...args: never[]) => unknown,
  args: readonly JsonValue[],
): string => `
  return (async () => {
    const view = ${expression}
    if (!view) return { closed: true }
    let answer
    with (view) { answer = ${callText(fn, args)} }
    return { value: await answer }
  })()`
