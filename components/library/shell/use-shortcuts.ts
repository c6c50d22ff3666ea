import { useEffect } from 'preact/hooks'
import { useBulk } from '../bulk/use-bulk'
import { usePage } from '../state/page-state'
import { addAll, emptySelection, rangeFrom, toggleOne } from '../state/selection'
import { isTyping, shortcutOf } from './shortcut-of'

/** The page's own keys. None of them works while a text is typed or a dialog is open. */
export function useShortcuts(): void {
  const page = usePage()
  const bulk = useBulk()
  useEffect(() => {
    const { list, route, selection, cursor, actions, go } = page
    const hasList = () => route.value.view === 'records' || route.value.view === 'trash'

    function move(step: 1 | -1): void {
      const total = list.total.value ?? 0
      if (!hasList() || total === 0) return
      const open = route.value.record ? list.indexOf(route.value.record) : -1
      const from = cursor.value >= 0 ? cursor.value : open
      const next = Math.max(0, Math.min(total - 1, from + step))
      cursor.value = next
      const row = list.rowAt(next)
      // The open record follows the row; without one the row only lights up.
      if (route.value.record && row) go({ record: row.id }, { replace: true })
    }

    async function select(isRange: boolean): Promise<void> {
      const index = cursor.value
      const row = list.rowAt(index)
      if (!row || !hasList()) return
      if (!isRange) {
        selection.value = toggleOne(selection.value, row.id, index)
        return
      }
      const { first, last } = rangeFrom(selection.value, index)
      selection.value = addAll(selection.value, await list.idsBetween(first, last))
    }

    /** The innermost thing that is open closes: filters, the record, the selection. */
    function close(): void {
      if (page.isRailOpen.value) page.isRailOpen.value = false
      else if (route.value.record) go({ record: undefined })
      else if (selection.value.ids.size > 0) selection.value = emptySelection
      else if (route.value.query) go({ query: '' })
    }

    const acts = {
      search: () => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.focus(),
      next: () => move(1),
      previous: () => move(-1),
      open: () => {
        const row = list.rowAt(cursor.value)
        if (row) go({ record: row.id })
      },
      select: () => void select(false),
      range: () => void select(true),
      all: async () => {
        if (hasList()) selection.value = addAll(selection.value, await list.allIds())
      },
      delete: () => {
        const ids = selection.value.ids.size > 0 ? [...selection.value.ids] : []
        const current = route.value.record ?? list.rowAt(cursor.value)?.id
        if (route.value.view === 'records' && (ids.length > 0 || current)) {
          void bulk.trash(ids.length > 0 ? ids : current ? [current] : [])
        }
      },
      topics: () => {
        const button = '[data-testid="bulk-topics"]'
        const field = '[data-testid="topics"]'
        const target = document.querySelector<HTMLElement>(selection.value.ids.size > 0 ? button : field)
        if (target instanceof HTMLInputElement) target.focus()
        else target?.click()
      },
      export: () =>
        document
          .querySelector<HTMLElement>('[data-testid="bulk-export"], [data-testid="export-list"]')
          ?.click(),
      undo: () => void actions.undo(),
      help: () => {
        page.isHelpOpen.value = true
      },
      close,
    }

    function handleKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      if (isTyping(event.target)) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      const act = shortcutOf(event)
      if (!act) return
      // Enter on a link or button does what that does.
      if (act === 'open' && event.target !== document.body && !(event.target instanceof HTMLDivElement))
        return
      event.preventDefault()
      void acts[act]()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [page, bulk])
}
