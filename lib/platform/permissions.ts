import type { Permissions } from 'webextension-polyfill'
import { browser } from './browser'

/** Optional permissions in this product's terms. */
export interface PermissionWish {
  /** The titles and addresses of open tabs. */
  tabs?: boolean
  /** Hosts to fetch from, as match patterns (`*://example.com/*`). */
  origins?: string[]
  /** Sync: Firefox wants the user's consent to what is sent, encrypted as it is, to their own store. */
  sendsData?: boolean
}

/**
 * Asks the user. Must be the first statement of a click handler: Firefox loses the user's gesture after
 * any `await`, and Chromium closes the popup, so that nothing after it runs there.
 */
export function requestPermission(wish: PermissionWish): Promise<boolean> {
  return browser.permissions.request(describeWish(wish))
}

export function hasPermission(wish: PermissionWish): Promise<boolean> {
  return browser.permissions.contains(describeWish(wish))
}

/** Gives permissions back. */
export function removePermission(wish: PermissionWish): Promise<boolean> {
  return browser.permissions.remove(describeWish(wish))
}

/** What is granted beyond the permissions of the install. */
export async function grantedPermissions(): Promise<{ tabs: boolean; origins: string[] }> {
  const all = await browser.permissions.getAll()
  return { tabs: all.permissions?.includes('tabs') ?? false, origins: all.origins ?? [] }
}

/** Register synchronously in the background, since granting may be what wakes it. */
export function onPermissionAdded(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener)
}

/** Register synchronously, likewise. */
export function onPermissionRemoved(listener: () => void): void {
  browser.permissions.onRemoved.addListener(listener)
}

/** The match pattern for one address's host, both schemes; a port is not part of it. */
export function hostPattern(url: string): string | undefined {
  const host = URL.parse(url)?.hostname
  return host ? `*://${host}/*` : undefined
}

function describeWish(wish: PermissionWish): Permissions.Permissions {
  const sent = wish.sendsData && isFirefox() ? { data_collection: [...sentData] } : {}
  return { ...(wish.tabs ? { permissions: ['tabs'] } : {}), origins: wish.origins ?? [], ...sent }
}

/** As in the manifest's optional `data_collection_permissions`. */
const sentData = ['browsingActivity', 'websiteContent'] as const

function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:')
}
