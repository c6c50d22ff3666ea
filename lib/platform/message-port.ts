import type { Runtime } from 'webextension-polyfill'
import { makeMessageClient, type SendMessage } from '@/lib/messages/client'
import type { MessageServer } from '@/lib/messages/server'
import type { MessageSender } from '@/lib/messages/wire'
import { browser } from './browser'

/** Sends to the background; see the contract for names, bodies and answers. */
export const sendMessage: SendMessage = makeMessageClient((message) => browser.runtime.sendMessage(message))

/**
 * Registers the server, synchronously. A listener may answer by a promise in both browsers (BROWSERS.md);
 * `undefined` leaves the message to other listeners.
 */
export function serveMessages(server: MessageServer): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    server(message, describeSender(sender)),
  )
}

function describeSender(sender: Runtime.MessageSender): MessageSender {
  return {
    id: sender.id,
    url: sender.url,
    tabId: sender.tab?.id,
    isPrivate: sender.tab?.incognito,
  }
}
