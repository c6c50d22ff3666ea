import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Bytes } from '@/lib/crypto/bytes'
import type { SiteKey } from '@/lib/private/site-key'

/** The site's key while it is held in memory. */
export function useSiteKey(siteKey: SiteKey, fail: (error: unknown) => void): Bytes | undefined {
  const key = useSignal<Bytes | undefined>(undefined)
  useEffect(() => {
    const load = () =>
      void siteKey.read().then((read) => {
        key.value = read
      }, fail)
    load()
    return siteKey.subscribe(load)
  }, [siteKey, key])
  return key.value
}
