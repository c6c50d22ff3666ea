import { useEffect, useRef } from 'preact/hooks'
import { listSourceOf } from '../list/list-source'
import type { FacetsModel } from '../rail/facets-model'
import { usePage } from '../state/page-state'
import { emptySelection } from '../state/selection'
import { useServices } from '../state/services'

/** Milliseconds in which several changes are followed by one reading. */
const gatherTime = 120
/** Far down a list, nothing is read before changes rest this long: the next one would have to wait for it. */
const restTime = 500
/** And before they rest this many times as long as a reading takes, so that a slow machine still gets on. */
const restReadings = 5

/** Keeps list and counts in step with the route and with every change of the library, here or elsewhere. */
export function useFollowLibrary(facets: FacetsModel): void {
  const { library, search } = useServices()
  const { route, list, selection, cursor } = usePage()
  const { view, query, filters, sort, isAscending } = route.value
  const opening = useRef(Promise.resolve())
  const hasList = view === 'records' || view === 'trash'

  useEffect(() => {
    if (!hasList) return
    selection.value = emptySelection
    cursor.value = -1
    opening.current = list.open(listSourceOf(route.peek(), library, search))
  }, [hasList, view, query, filters, sort, isAscending, library, search, list, selection, cursor, route])

  useEffect(() => {
    // The rows come first; the counts follow.
    if (view !== 'trash') void opening.current.then(() => facets.load(query, filters))
  }, [facets, view, query, filters])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      timer = undefined
      const now = route.peek()
      void list.reload()
      if (now.view !== 'trash') void facets.load(now.query, now.filters)
    }
    const stop = library.subscribe(() => {
      if (list.isFarDown) {
        clearTimeout(timer)
        timer = setTimeout(follow, Math.max(restTime, restReadings * list.readTime))
      } else timer ??= setTimeout(follow, gatherTime)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [library, list, facets, route])
}
