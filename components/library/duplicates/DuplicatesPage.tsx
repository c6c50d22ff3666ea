import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import { DuplicateCard } from './DuplicateCard'
import { type DuplicateSearch, useDuplicates } from './use-duplicates'

const shown = 100

/** Records that seem to be one article, each group with the way to merge it. */
export function DuplicatesPage() {
  const search = useDuplicates()
  const groups = search.groups.value
  const { done, of } = search.progress.value
  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.duplicates')}</h1>
        {groups ? (
          <p class="view__hint" role="status">
            {groups.length === 0
              ? t('library.duplicates.none')
              : t('library.duplicates.count', { n: groups.length })}
            {done < of ? ` · ${t('library.duplicates.looking', { done, of })}` : null}
          </p>
        ) : (
          <Looking search={search} />
        )}
      </header>
      <p class="view__hint">{t('library.duplicates.hint')}</p>
      {groups?.slice(0, shown).map((group) => (
        <DuplicateCard
          key={group.ids.join()}
          group={group}
          onGone={() => search.leaveOut(group)}
          onKeepApart={() => void search.keepApart(group)}
        />
      ))}
      {groups && groups.length > shown ? (
        <p class="view__hint">{t('library.duplicates.more', { n: groups.length - shown })}</p>
      ) : null}
    </div>
  )
}

function Looking({ search }: { search: DuplicateSearch }) {
  const { done, of } = search.progress.value
  const text = of > 0 ? t('library.duplicates.looking', { done, of }) : t('library.list.loading')
  return (
    <div class="duplicates__progress" data-testid="duplicates-progress">
      <progress aria-label={text} max={1} {...(of > 0 ? { value: done / of } : {})} />
      <span>{text}</span>
      <Button onClick={search.stop}>{t('library.stop')}</Button>
    </div>
  )
}
