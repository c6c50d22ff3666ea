import { useCallback, useEffect, useState } from 'preact/hooks'
import type { OpenTab } from '@/lib/capture/open-tab'
import type { PageStatus } from '@/lib/messages/mark-messages'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { PanelServices } from './panel-services'

export interface PanelState {
  tab: OpenTab | undefined
  record: ClipRecord | undefined
  /** Undefined where no highlighter runs in the page. */
  status: PageStatus | undefined
  isReading: boolean
}

export interface Panel extends PanelState {
  refresh: () => Promise<void>
  /** Saves the record as `update` makes it and tells the page. */
  edit: (update: (record: ClipRecord) => ClipRecord) => Promise<void>
}

const nothing: PanelState = { tab: undefined, record: undefined, status: undefined, isReading: true }

/** The marks of the page in front, followed through tab changes and edits made elsewhere. */
export function usePanel(services: PanelServices): Panel {
  const [state, setState] = useState(nothing)

  const refresh = useCallback(async () => {
    const tab = await services.readTab()
    const status = tab ? await services.status(tab.id).catch(() => undefined) : undefined
    const addresses = status?.addresses ?? (tab?.url ? [tab.url] : [])
    const record = addresses.length > 0 ? await services.library.findByAddress(addresses) : undefined
    setState({ tab, record, status, isReading: false })
  }, [services])

  useEffect(() => {
    void refresh()
    const stopTab = services.onTab(() => void refresh())
    const stopLibrary = services.library.subscribe(() => void refresh())
    return () => {
      stopTab()
      stopLibrary()
    }
  }, [services, refresh])

  const edit = useCallback(
    async (update: (record: ClipRecord) => ClipRecord) => {
      const { record, tab } = state
      if (!record) return
      const base = (await services.library.get(record.id)) ?? record
      await services.library.save(update(base), base)
      if (tab) await services.reload(tab.id).catch(() => undefined)
      await refresh()
    },
    [services, state, refresh],
  )

  return { ...state, refresh, edit }
}
