import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { DuplicateCard } from './DuplicateCard'
import { DuplicateFinder, type DuplicateGroup } from './find-duplicates'

const sliceSize = 500
const shown = 100

/** Records that seem to be one article, each group with the way to merge it. */
export function DuplicatesPage() {
  const { library } = useServices()
  const { actions } = usePage()
  const groups = useSignal<DuplicateGroup[] | undefined>(undefined)
  const progress = useSignal({ done: 0, of: 0 })

  useEffect(() => {
    const stopper = new AbortController()
    const look = async () => {
      const ids = await library.allIds()
      const finder = new DuplicateFinder()
      for (let start = 0; start < ids.length; start += sliceSize) {
        if (stopper.signal.aborted) throw new AppError('cancelled')
        finder.add(await library.getMany(ids.slice(start, start + sliceSize)))
        progress.value = { done: Math.min(start + sliceSize, ids.length), of: ids.length }
      }
      groups.value = finder.groups()
    }
    look().catch((error: unknown) => {
      if (!stopper.signal.aborted) actions.fail(error)
    })
    return () => stopper.abort()
  }, [library, actions, groups, progress])

  const { done, of } = progress.value
  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.duplicates')}</h1>
        <p class="view__hint" role="status">
          {groups.value
            ? t('library.duplicates.count', { n: groups.value.length })
            : t('library.duplicates.looking', { done, of })}
        </p>
      </header>
      <p class="view__hint">{t('library.duplicates.hint')}</p>
      {groups.value?.slice(0, shown).map((group) => (
        <DuplicateCard
          key={group.ids.join()}
          group={group}
          onGone={() => {
            groups.value = groups.value?.filter((each) => each !== group)
          }}
        />
      ))}
    </div>
  )
}
