import type { Library } from '@/lib/library/library-api'
import { alarmOnce } from '@/lib/platform/alarms'

/** The alarm of a run that shall come soon. */
export const syncSoon = 'sync-soon'

/** Milliseconds between two askings of one page: a bulk change posts many events. */
const pause = 5000

/**
 * For pages of the extension: their edits may be made while the background sleeps, which hears nothing of
 * them. The alarm wakes it in half a minute, the shortest that browsers allow.
 */
export function askForSync(library: Library): void {
  let last = 0
  library.subscribe(({ kind }) => {
    if (kind !== 'changed' || Date.now() - last < pause) return
    last = Date.now()
    // Without the alarm the regular one, in a quarter of an hour, sends the edit.
    alarmOnce(syncSoon, 0.5).catch(() => undefined)
  })
}
