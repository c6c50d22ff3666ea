import type { PanelServices } from '@/components/panel/panel-services'
import {
  grantedPermissions,
  hasPermission,
  hostPattern,
  removePermission,
  requestPermission,
} from '@/lib/platform/permissions'

/** As in the manifest's `optional_host_permissions`. */
const everySite = '*://*/*'

type SiteAccess = Pick<PanelServices, 'access' | 'grant' | 'grantAll' | 'revoke'>

/** On which sites marks appear without a click. The browser keeps it; the background registers by it. */
export function makeSiteAccess(): SiteAccess {
  return {
    access: async (url) => {
      const pattern = hostPattern(url)
      if (!pattern) return { site: false, all: false }
      const [all, site] = await Promise.all([
        hasPermission({ origins: [everySite] }),
        hasPermission({ origins: [pattern] }),
      ])
      return { site, all }
    },
    grant: (url) => {
      const pattern = hostPattern(url)
      return pattern ? requestPermission({ origins: [pattern] }) : Promise.resolve(false)
    },
    grantAll: () => requestPermission({ origins: [everySite] }),
    revoke: async (url) => {
      const { origins } = await grantedPermissions()
      const covering = origins.filter((origin) => origin === hostPattern(url) || isEverySite(origin))
      if (covering.length > 0) await removePermission({ origins: covering })
    },
  }
}

// Firefox names a grant of all sites by either.
function isEverySite(origin: string): boolean {
  return origin === everySite || origin === '<all_urls>'
}
