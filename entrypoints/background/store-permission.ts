import { hasPermission, requestPermission } from '@/lib/platform/permissions'
import { type StoreSettings, storeOrigin } from '@/lib/sync/backends/open-backend'

/**
 * Asks for the store's host and, in Firefox, for the consent to send to it. The first statement of a click
 * handler. Where the address is none, connecting says so.
 */
export function requestStore(settings: StoreSettings): Promise<boolean> {
  const origin = storeOrigin(settings)
  return origin ? requestPermission({ origins: [origin], sendsData: true }) : Promise.resolve(true)
}

/** The user may take the permission back in the browser's own pages at any time. */
export async function isStoreAllowed(settings: StoreSettings): Promise<boolean> {
  const origin = storeOrigin(settings)
  return origin === undefined || (await hasPermission({ origins: [origin], sendsData: true }))
}
