import './list.css'
import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { RecordRow } from './RecordRow'
import { scrollToShow, virtualRange } from './virtual-range'

const overscan = 8

/** The rows in view of a list of any length. Only they are in the document; the scroll bar is true to all. */
export function RecordList({ showsImages }: { showsImages: boolean }) {
  const { list, cursor, selection, route } = usePage()
  const scroller = useRef<HTMLDivElement>(null)
  const scroll = useSignal({ top: 0, height: 800 })
  const rowHeight = useRowHeight()
  const total = list.total.value ?? 0
  const { first, end } = virtualRange(scroll.value.top, scroll.value.height, rowHeight, total, overscan)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => {
      scroll.value = { top: element.scrollTop, height: element.clientHeight }
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroll])

  useEffect(() => list.show(first, end), [list, first, end])
  useEffect(() => {
    const element = scroller.current
    if (!element || cursor.value < 0) return
    const top = scrollToShow(cursor.value, element.scrollTop, element.clientHeight, rowHeight)
    if (top !== undefined) element.scrollTop = top
  }, [cursor.value, rowHeight])

  const toTop = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [])
  const listKey = listIdentity(route.value)
  useEffect(toTop, [listKey, toTop])

  void list.revision.value
  const rows = Array.from({ length: end - first }, (_, offset) => first + offset)
  return (
    <div class="list" ref={scroller} tabIndex={-1} data-testid="list">
      <ul
        class="list__rows"
        style={{ height: `${total * rowHeight}px` }}
        aria-label={t('library.list.label')}
      >
        {rows.map((index) => (
          <RecordRow
            key={index}
            index={index}
            total={total}
            top={index * rowHeight}
            row={list.rowAt(index)}
            isCurrent={cursor.value === index}
            isOpen={list.rowAt(index)?.id === route.value.record}
            isSelected={selection.value.ids.has(list.rowAt(index)?.id ?? '')}
            showsImages={showsImages}
          />
        ))}
      </ul>
    </div>
  )
}

/** Two lines and their padding in the reader's text size. */
function useRowHeight(): number {
  const height = useSignal(64)
  useLayoutEffect(() => {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    // The page's own text is 0.8125 rem; a row is sized by the root, which the user's setting scales.
    height.value = Math.round((Number.isFinite(size) ? size : 16) * rowHeightRem)
  }, [height])
  return height.value
}

/** Keep in step with `.row` in list.css. */
const rowHeightRem = 3.625

function listIdentity(route: {
  view: string
  query: string
  filters: object
  sort?: string | undefined
  isAscending: boolean
}) {
  return JSON.stringify([route.view, route.query, route.filters, route.sort, route.isAscending])
}
