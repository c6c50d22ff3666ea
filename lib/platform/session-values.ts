import { browser } from './browser'

/** Small values that live as long as the browser runs and outlive the background: `storage.session`. */
export async function readSessionValue(key: string): Promise<unknown> {
  const values = await browser.storage.session.get(key)
  return values[key]
}

/** `undefined` takes the value away. Never called for anything of a private window. */
export async function writeSessionValue(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.session.remove(key)
  else await browser.storage.session.set({ [key]: value })
}
