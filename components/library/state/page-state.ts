import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { ListModel } from '../list/list-model'
import { Actions } from './actions'
import { homeRoute, type Route, readRoute, writeRoute } from './route'
import { emptySelection, type Selection } from './selection'
import type { LibraryServices } from './services'

/** What the parts of the page share. */
export interface PageState {
  route: Signal<Route>
  list: ListModel
  selection: Signal<Selection>
  /** Index of the row that the keyboard is on; -1: none. */
  cursor: Signal<number>
  actions: Actions
  /** On narrow windows: whether the rail lies over the list. */
  isRailOpen: Signal<boolean>
  isHelpOpen: Signal<boolean>
  /** Goes to a changed route. `replace` leaves no step behind for the back button. */
  go(change: Partial<Route>, options?: { replace?: boolean }): void
  /** Follows the back button and typed addresses, what changed since the state was made too; answers how to stop. */
  followAddress(): () => void
}

export function createPageState(services: Pick<LibraryServices, 'library'>): PageState {
  const route = signal(readRoute(location.hash))
  return {
    route,
    list: new ListModel(),
    selection: signal(emptySelection),
    cursor: signal(-1),
    actions: new Actions(services.library),
    isRailOpen: signal(false),
    isHelpOpen: signal(false),
    go(change, options = {}) {
      const view = change.view && change.view !== route.value.view ? homeRoute : {}
      const next = { ...route.value, ...view, ...change }
      const hash = writeRoute(next)
      if (hash === writeRoute(route.value)) return
      if (options.replace) history.replaceState(null, '', hash)
      else history.pushState(null, '', hash)
      route.value = next
    },
    followAddress() {
      const follow = () => {
        const next = readRoute(location.hash)
        if (writeRoute(next) !== writeRoute(route.value)) route.value = next
      }
      window.addEventListener('popstate', follow)
      window.addEventListener('hashchange', follow)
      // The page is on screen before its effects run: an address that changed in between was heard by nobody.
      follow()
      return () => {
        window.removeEventListener('popstate', follow)
        window.removeEventListener('hashchange', follow)
      }
    },
  }
}

const PageContext = createContext<PageState | undefined>(undefined)
export const PageProvider = PageContext.Provider

export function usePage(): PageState {
  const page = useContext(PageContext)
  if (!page) throw new Error('no page state')
  return page
}
