import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SyncStatus } from '@/lib/library/sync-status'
import type { SyncServices } from './sync-services'

/** Milliseconds between two looks at how far sync is, while its section is open. */
const lookEvery = 1500

export interface SyncView {
  /** `undefined`: not set up; `null`: not known yet. */
  status: SyncStatus | undefined | null
  records: number
  isRunning: boolean
  refresh: () => Promise<void>
  /** Runs until there is no more to do. What goes wrong stands in the status. */
  runAll: () => Promise<void>
}

export function useSync(services: SyncServices): SyncView {
  const [status, setStatus] = useState<SyncStatus | undefined | null>(null)
  const [records, setRecords] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const refresh = useCallback(async () => {
    setStatus(await services.status())
    setRecords(await services.recordCount())
  }, [services])
  const runAll = useCallback(async () => {
    setRunning(true)
    try {
      for (;;) {
        const outcome = await services.service.run({ isForced: true })
        await refresh()
        if (outcome?.kind !== 'more') return
      }
    } finally {
      setRunning(false)
    }
  }, [services, refresh])
  useEffect(() => {
    const look = (): void => void refresh().catch(() => setStatus(undefined))
    look()
    const stop = services.subscribe(look)
    const timer = setInterval(look, lookEvery)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [services, refresh])
  return { status, records, isRunning, refresh, runAll }
}
