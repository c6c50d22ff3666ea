import { useEffect, useRef } from 'preact/hooks'
import { listSourceOf } from '../list/list-source'
import type { FacetsModel } from '../rail/facets-model'
import { createFollower, restReadings } from '../state/follower'
import { usePage } from '../state/page-state'
import { emptySelection } from '../state/selection'
import { useServices } from '../state/services'

/**
 * Far down a list, nothing is read before changes rest this long (ms), and `restReadings` times as long as a reading
 * takes: the next one would have to wait for it.
 */
const restTime = 500

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
    const read = () => {
      const now = route.peek()
      const counts = now.view === 'trash' ? undefined : facets.load(now.query, now.filters)
      return Promise.all([list.reload(), counts])
    }
    const follower = createFollower(read)
    const stop = library.subscribe(() => {
      if (list.isFarDown) {
        clearTimeout(timer)
        timer = setTimeout(() => void read(), Math.max(restTime, restReadings * list.readTime))
      } else follower.note()
    })
    return () => {
      clearTimeout(timer)
      follower.stop()
      stop()
    }
  }, [library, list, facets, route])
}
