import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { OpenTab } from '@/lib/capture/open-tab'
import type { PageStatus } from '@/lib/messages/mark-messages'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { PanelServices } from './panel-services'

export interface PanelState {
  tab: OpenTab | undefined
  record: ClipRecord | undefined
  /** Undefined where no highlighter runs in the page. */
  status: PageStatus | undefined
  /** Whether marks appear here by themselves on the next visit. */
  access: { site: boolean; all: boolean }
  isReading: boolean
}

export interface Panel extends PanelState {
  refresh: () => Promise<void>
  /** Saves the record as `update` makes it and tells the page. */
  edit: (update: (record: ClipRecord) => ClipRecord) => Promise<void>
}

const nothing: PanelState = {
  tab: undefined,
  record: undefined,
  status: undefined,
  access: { site: false, all: false },
  isReading: true,
}

/** The marks of the page in front, followed through tab changes, changes of the page and edits made elsewhere. */
export function usePanel(services: PanelServices): Panel {
  const [state, setState] = useState(nothing)
  // An undo runs long after the picture that offered it: it edits what is there then.
  const latest = useRef(state)
  latest.current = state

  const refresh = useCallback(async () => {
    const tab = await services.readTab()
    const status = tab ? await services.status(tab.id).catch(() => undefined) : undefined
    const addresses = status?.addresses ?? (tab?.url ? [tab.url] : [])
    // Firefox's private windows cannot open the library, and nothing would be kept from them.
    const isReadable = addresses.length > 0 && !tab?.isPrivate
    const record = isReadable ? await services.library.findByAddress(addresses) : undefined
    const access = tab?.url ? await services.access(tab.url) : nothing.access
    setState({ tab, record, status, access, isReading: false })
  }, [services])

  useEffect(() => {
    void refresh()
    const stops = [
      services.onTab(() => void refresh()),
      services.onPlaced(() => void refresh()),
      services.library.subscribe(() => void refresh()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [services, refresh])

  const edit = useCallback(
    async (update: (record: ClipRecord) => ClipRecord) => {
      const { record, tab } = latest.current
      if (!record) return
      // The message goes out within this very task; a base that is older than the library is fine.
      await services.save(update(record), record)
      if (tab) await services.reload(tab.id).catch(() => undefined)
      await refresh()
    },
    [services, refresh],
  )

  return { ...state, refresh, edit }
}
