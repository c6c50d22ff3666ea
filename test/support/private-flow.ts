import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tabTo } from './tab-to'
import type { ExtensionBrowser, View } from './view'

/** The acts of a user with private notes, by keyboard alone. */

export const waitForLock = (view: View, state: 'none' | 'locked' | 'open'): Promise<boolean> =>
  view.waitFor(
    (wanted) => document.querySelector('[data-testid=private-lock]')?.getAttribute('data-state') === wanted,
    state,
  )

/** Fills the form of Options and sends it; `current` only where a passphrase is set. */
export async function typeNewPassphrase(view: View, next: string, current?: string): Promise<void> {
  if (current !== undefined) {
    await tabTo(view, 'passphrase-current')
    await view.type(current)
  }
  await tabTo(view, 'passphrase-new')
  await view.type(next)
  await view.press('Tab')
  await view.type(next)
  await tabTo(view, 'passphrase-understood')
  await view.press(' ')
  await tabTo(view, 'passphrase-go')
  await view.press('Enter')
}

export async function setPassphrase(browser: ExtensionBrowser, passphrase: string): Promise<View> {
  const view = await browser.openExtensionPage('options.html')
  await waitForLock(view, 'none')
  await typeNewPassphrase(view, passphrase)
  await waitForLock(view, 'open')
  return view
}

export async function typePassphrase(view: View, passphrase: string): Promise<void> {
  await tabTo(view, 'private-passphrase')
  await view.press('Control+a')
  await view.type(passphrase)
  await view.press('Enter')
}

/** Opens a record of the library; its private note can be read once `waitForLock` says so. */
export async function openRecord(view: View, id: string): Promise<void> {
  await view.evaluate((record) => {
    location.hash = `#/?record=${encodeURIComponent(record)}`
  }, id)
  await view.waitFor(
    (record) => document.querySelector('[data-testid=record]')?.getAttribute('data-id') === record,
    id,
  )
}

export const readPrivateNote = (view: View): Promise<string> =>
  view.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('[data-testid=private-note]')?.value ?? false,
  )

/**
 * Everything that the browser has written, found by these texts in any of the usual encodings; `contents` is
 * what databases hold compressed.
 */
export function findOnDisk(
  profile: string,
  texts: readonly string[],
  contents: readonly Buffer[] = [],
): { text: string; file: string }[] {
  const found: { text: string; file: string }[] = []
  const needles = texts.flatMap((text) =>
    (['utf8', 'utf16le', 'base64'] as const).map((encoding) => ({
      text,
      // Base64 of a part looks otherwise by where it begins; this finds it alone.
      bytes:
        encoding === 'base64'
          ? Buffer.from(Buffer.from(text).toString('base64'))
          : Buffer.from(text, encoding),
    })),
  )
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    let bytes: Buffer
    try {
      bytes = readFileSync(file)
    } catch {
      continue // The browser took it away meanwhile.
    }
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.push({ text: needle.text, file })
  }
  for (const needle of needles)
    if (contents.some((bytes) => bytes.includes(needle.bytes)))
      found.push({ text: needle.text, file: 'database' })
  return found
}
