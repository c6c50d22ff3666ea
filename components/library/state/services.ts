import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FilePrivateServices } from '@/components/private/private-services'
import type { ErrorCode } from '@/lib/errors/codes'
import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { Search } from '@/lib/search/search-api'
import type { FileServices } from './file-services'
import type { HealthServices } from './health-services'
import type { OrganiserServices } from './organiser-services'
import type { PreferenceServices } from './preference-services'

/**
 * Everything that the library page asks of the rest of the product. The entrypoint builds it; tests give
 * their own. Components know no store and no browser API. Every promise rejects with `AppError`.
 */
export interface LibraryServices {
  library: Library
  search: Search
  /** Saved records whose coverage names this one, newest first. */
  linksTo(record: ClipRecord): Promise<ClipRecord[]>
  files: FileServices
  organiser: OrganiserServices
  health: HealthServices
  preferences: PreferenceServices
  private: FilePrivateServices
  sync: SyncNeeds
  /** Saves the sample article, for an empty library; answers its id. */
  saveSample(): Promise<string>
}

/** What sync waits for the user to do, and the page where it is done. */
export interface SyncNeeds {
  read(): Promise<ErrorCode | undefined>
  openSettings(): void
}

const ServicesContext = createContext<LibraryServices | undefined>(undefined)
export const ServicesProvider = ServicesContext.Provider

/** The services of the page. A component outside of a provider is a mistake in the code. */
export function useServices(): LibraryServices {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('no services')
  return services
}
