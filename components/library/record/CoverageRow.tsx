import { useSignal } from '@preact/signals'
import { IconButton } from '@/components/ui/Button'
import { CloseIcon, PencilIcon } from '@/components/ui/icons/icons'
import { formatDate } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import { isHttpAddress } from '@/lib/record/http-address'
import { usePage } from '../state/page-state'
import { writeRoute } from '../state/route'
import { CoverageFields } from './CoverageFields'
import type { CoverageItem } from './coverage-timeline'
import type { EditRecord } from './use-record'

/** One article of the time line: to a saved record, or out to the web. */
export function CoverageRow({ item, edit }: { item: CoverageItem; edit: EditRecord }) {
  const isOpen = useSignal(false)
  const { entry } = item
  const remove = () =>
    edit(t('library.coverage.title'), (base) => ({
      ...base,
      related: base.related.filter((each) => each.id !== entry?.id),
    }))
  return (
    <li class={`timeline__item timeline__item--${item.direction}`} data-testid="coverage-item">
      <span class="timeline__date">{formatDate(item.date) || t('library.coverage.noDate')}</span>
      <span class="timeline__text">
        <CoverageTitle item={item} />
        <span class="timeline__detail">
          {item.site ? <bdi>{item.site}</bdi> : null}
          <span>{t(`library.coverage.${item.direction}`)}</span>
          {entry?.isRead === false ? <span class="row__tag">{t('library.mark.notRead')}</span> : null}
        </span>
      </span>
      {entry ? (
        <span class="timeline__acts">
          <IconButton
            label={t('library.coverage.edit', { title: item.title })}
            aria-expanded={isOpen.value}
            onClick={() => {
              isOpen.value = !isOpen.value
            }}
          >
            <PencilIcon />
          </IconButton>
          <IconButton label={t('library.coverage.remove', { title: item.title })} onClick={remove}>
            <CloseIcon />
          </IconButton>
        </span>
      ) : null}
      {entry && isOpen.value ? <CoverageFields entry={entry} edit={edit} /> : null}
    </li>
  )
}

function CoverageTitle({ item }: { item: CoverageItem }) {
  const { route, go } = usePage()
  const title = item.title || item.address || t('library.noTitle')
  if (item.direction === 'self') return <strong class="timeline__title">{title}</strong>
  const { recordId } = item
  if (recordId) {
    return (
      <a
        class="timeline__title"
        href={writeRoute({ ...route.value, record: recordId })}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return
          event.preventDefault()
          go({ record: recordId })
        }}
      >
        {title}
      </a>
    )
  }
  if (!item.address || !isHttpAddress(item.address)) return <span class="timeline__title">{title}</span>
  return (
    <a class="timeline__title" href={item.address} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  )
}
