import type { Runtime } from 'webextension-polyfill'
import { AppError } from '@/lib/errors/app-error'
import type { PageRequest } from '@/lib/messages/mark-messages'
import { wireMessageSchema } from '@/lib/messages/wire'
import { browser } from './browser'

/** In a content script: answers requests of the extension itself, never those of another sender. */
export function servePageRequests(answer: (message: unknown) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? answer(message) : undefined,
  )
}

/** Calls back when the highlighter of a tab found or lost marks (`mark.placed`); answers how to stop. */
export function onMarksPlaced(listener: (tabId: number) => void): () => void {
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId = sender.id === browser.runtime.id ? sender.tab?.id : undefined
    const read = wireMessageSchema.safeParse(message)
    if (tabId !== undefined && read.success && read.data.name === 'mark.placed') listener(tabId)
  }
  browser.runtime.onMessage.addListener(hear)
  return () => browser.runtime.onMessage.removeListener(hear)
}

/** Asks the highlighter of a tab. Rejects with `page.gone` where none runs there. */
export async function askPage(tabId: number, request: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, request)
  } catch (cause) {
    throw new AppError('page.gone', { cause })
  }
}

/** Brings the highlighter and its colours into a page (`activeTab` or a granted site). */
export async function injectHighlighter(tabId: number): Promise<void> {
  try {
    const target = { tabId }
    await browser.scripting.insertCSS({ target, files: ['/highlights.css'], origin: 'USER' })
    await browser.scripting.insertCSS({ target, files: ['/toolbar.css'] })
    await browser.scripting.executeScript({ target, files: ['/highlighter.js'] })
  } catch (cause) {
    throw new AppError('page.notReadable', { cause })
  }
}
