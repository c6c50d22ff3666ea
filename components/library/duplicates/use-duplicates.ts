import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { type DuplicateGroup, findDuplicates } from './find-duplicates'
import { pairsOf } from './kept-apart'

export interface DuplicateSearch {
  /** Undefined while records are compared. */
  groups: ReadonlySignal<DuplicateGroup[] | undefined>
  progress: ReadonlySignal<{ done: number; of: number }>
  /** Ends the search: what was found up to then is shown. */
  stop: () => void
  /** Its records are one now. */
  leaveOut: (group: DuplicateGroup) => void
  /** Its records are none of each other, here and in the user's other browsers. */
  keepApart: (group: DuplicateGroup) => Promise<void>
}

/** Compares all records of the library once, slice by slice, until the page is left. */
export function useDuplicates(): DuplicateSearch {
  const { library, organiser } = useServices()
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
    const look = async () =>
      await findDuplicates(library, await organiser.keptApart(), { isEnded: isPast, onProgress })
    look().then(
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
  }, [library, organiser, actions, groups, progress])

  const leaveOut = (group: DuplicateGroup): void => {
    groups.value = groups.value?.filter((each) => each !== group)
  }
  return {
    groups,
    progress,
    stop: () => {
      isEnded.current = true
    },
    leaveOut,
    async keepApart(group) {
      const texts = { running: t('library.duplicates.keep'), done: t('library.duplicates.kept') }
      const isKept = await actions.run(texts, async (_options, keep) => {
        const receipt = await organiser.keepApart(pairsOf(group.ids))
        keep(async () => {
          await library.undo(receipt.group)
          groups.value = groups.value && [group, ...groups.value]
          return 0
        })
      })
      if (isKept) leaveOut(group)
    },
  }
}
