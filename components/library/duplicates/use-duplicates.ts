import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { type DuplicateGroup, findDuplicates } from './find-duplicates'

export interface DuplicateSearch {
  /** Undefined while records are compared. */
  groups: ReadonlySignal<DuplicateGroup[] | undefined>
  progress: ReadonlySignal<{ done: number; of: number }>
  /** Ends the search: what was found up to then is shown. */
  stop: () => void
  leaveOut: (group: DuplicateGroup) => void
}

/** Compares all records of the library once, slice by slice, until the page is left. */
export function useDuplicates(): DuplicateSearch {
  const { library } = useServices()
  const { actions } = usePage()
  const groups = useSignal<DuplicateGroup[] | undefined>(undefined)
  const progress = useSignal({ done: 0, of: 0 })
  const isEnded = useRef(false)

  useEffect(() => {
    let isGone = false
    const isPast = () => isGone || isEnded.current
    const onProgress = (done: number, of: number) => {
      if (!isGone) progress.value = { done, of }
    }
    findDuplicates(library, { isEnded: isPast, onProgress }).then(
      (found) => {
        if (!isGone) groups.value = found
      },
      (error: unknown) => {
        if (!isGone) actions.fail(error)
      },
    )
    return () => {
      isGone = true
    }
  }, [library, actions, groups, progress])

  return {
    groups,
    progress,
    stop: () => {
      isEnded.current = true
    },
    leaveOut: (group) => {
      groups.value = groups.value?.filter((each) => each !== group)
    },
  }
}
