import { memo } from 'preact/compat'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { writeRoute } from '../state/route'
import { addAll, rangeFrom, toggleOne } from '../state/selection'
import { MarkedText } from './MarkedText'
import { RowMarks } from './RowMarks'
import type { RowSummary } from './row-summary'

export interface RecordRowProps {
  index: number
  total: number
  /** Pixels from the top of the list. */
  top: number
  /** Undefined until it is read. */
  row: RowSummary | undefined
  isCurrent: boolean
  isOpen: boolean
  isSelected: boolean
  showsImages: boolean
}

/**
 * One record in two lines: headline; then site, date, topics and marks. The headline is a link, so that
 * it opens in a tab too. Drawn anew only when its own props change, not with every step of a scroll.
 */
export const RecordRow = memo(RecordRowView)

function RecordRowView(props: RecordRowProps) {
  const { index, total, top, row, isCurrent, isOpen, isSelected } = props
  const { list, route, selection, go, cursor } = usePage()
  const classes = ['row', isCurrent && 'row--current', isOpen && 'row--open', isSelected && 'row--selected']
  const position = { top: `${top}px` }
  if (!row) {
    return (
      <li class="row row--waiting" style={position} aria-setsize={total} aria-posinset={index + 1}>
        <span class="visually-hidden">{t('library.list.loading')}</span>
      </li>
    )
  }

  function select(event: MouseEvent): void {
    if (!row) return
    if (!event.shiftKey) {
      selection.value = toggleOne(selection.value, row.id, index)
      return
    }
    const { first, last } = rangeFrom(selection.value, index)
    void list.idsBetween(first, last).then((ids) => {
      selection.value = addAll(selection.value, ids)
    })
  }

  function open(event: MouseEvent): void {
    if (!row || event.ctrlKey || event.metaKey || event.button !== 0) return
    event.preventDefault()
    if (event.shiftKey) {
      select(event)
      return
    }
    cursor.value = index
    go({ record: row.id }, { replace: route.value.record !== undefined })
  }

  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      style={position}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-testid="row"
      data-id={row.id}
    >
      <input
        type="checkbox"
        class="row__check"
        checked={isSelected}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={t('library.list.select', { title: row.title })}
        onClick={select}
      />
      {props.showsImages && row.imageUrl && /^https?:/.test(row.imageUrl) ? (
        <img class="row__image" src={row.imageUrl} alt="" loading="lazy" referrerpolicy="no-referrer" />
      ) : null}
      <a
        class="row__link"
        href={writeRoute({ ...route.value, record: row.id })}
        aria-current={isOpen ? 'true' : undefined}
        onClick={open}
      >
        <span class="row__title" dir="auto">
          <MarkedText text={row.title || t('library.noTitle')} terms={list.marks.value} />
        </span>
        <RowMarks row={row} />
      </a>
    </li>
  )
}
