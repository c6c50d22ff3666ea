import type { HealthServices } from '@/components/library/state/health-services'
import type { Library } from '@/lib/library/library-api'

/**
 * Chromium never evicts the data of an extension that holds `unlimitedStorage`, whatever `persist()`
 * answers (developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies, "Storage
 * persistence"); Firefox keeps it once `persist()` was granted.
 */
export function createHealthServices(library: Library): HealthServices {
  const isFirefox = navigator.userAgent.includes('Firefox')
  return {
    async facts() {
      const [estimate, facts] = await Promise.all([navigator.storage.estimate(), library.facts()])
      const isPromised = isFirefox && (await navigator.storage.persisted())
      return {
        usedBytes: estimate.usage,
        quotaBytes: estimate.quota,
        eviction: isFirefox ? (isPromised ? 'promised' : 'possible') : 'exempt',
        browserName: isFirefox ? 'Firefox' : 'Chromium',
        lastBackup: isoOf(facts.lastBackup),
        lastSync: isoOf(facts.lastSync),
        unsent: facts.unsent,
        dropped: isoOf(facts.dropped),
      }
    },
    check: (mend, options = {}) => library.check(mend, options),
    forgetDropped: () => library.forgetDropped(),
    askPersist: () => navigator.storage.persist(),
  }
}

function isoOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString()
}
