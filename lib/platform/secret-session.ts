import type { Storage } from 'webextension-polyfill'
import { browser } from './browser'
import { readSessionValue, writeSessionValue } from './session-values'

/** A secret in memory: gone with the browser, never on disk, out of reach of web pages and content scripts. */
export interface SecretSession {
  read(): Promise<unknown>
  write(value: unknown): Promise<void>
  /** Called when it was written in any page of the extension. */
  subscribe(listener: () => void): () => void
}

export function secretSession(key: string): SecretSession {
  return {
    read: () => readSessionValue(key),
    async write(value) {
      await restrictSession()
      await writeSessionValue(key, value)
    },
    subscribe(listener) {
      const onChanged = (changes: Record<string, Storage.StorageChange>) => {
        if (key in changes) listener()
      }
      browser.storage.session.onChanged.addListener(onChanged)
      return () => browser.storage.session.onChanged.removeListener(onChanged)
    },
  }
}

/** The default in both browsers; said once more where it can be said, since so much hangs on it. */
async function restrictSession(): Promise<void> {
  const { session } = browser.storage
  if (!('setAccessLevel' in session) || typeof session.setAccessLevel !== 'function') return
  await session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}
