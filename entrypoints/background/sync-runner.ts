import type { SyncRunner } from '@/lib/library/sync-runner'
import { alarmOnce, onAlarm, repeatAlarm } from '@/lib/platform/alarms'
import { browser } from '@/lib/platform/browser'
import type { BackgroundServices } from './services'
import { syncSoon } from './sync-soon'

const regular = 'sync'
/** Minutes between two looks at the store. One request of 2 kB where nothing is new. */
const every = 15
/** Milliseconds after the last edit until it goes out. */
const afterEdit = 4000
/** Runs in a row while a first sync has more to do; an alarm goes on where the background must end. */
const mostRuns = 40

/** Register synchronously. Sync runs on an alarm, shortly after edits, when the network is back, and at start. */
export function followSync(services: BackgroundServices, report: (error: unknown) => void): void {
  const { library, sync } = services
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): void => {
    runAll(sync).catch(report)
  }
  onAlarm((name) => {
    if (name === regular || name === syncSoon) run()
  })
  addEventListener('online', run)
  browser.runtime.onStartup.addListener(run)
  library.subscribe((event) => {
    if (event.kind !== 'changed') return
    clearTimeout(timer)
    timer = setTimeout(run, afterEdit)
    // Should the browser end the background before that, the alarm wakes it.
    alarmOnce(syncSoon, 0.5).catch(report)
  })
  repeatAlarm(regular, every).catch(report)
}

async function runAll(sync: SyncRunner): Promise<void> {
  for (let count = 0; count < mostRuns; count++) {
    const outcome = await sync.run()
    if (outcome?.kind !== 'more') return
    // Should the browser end the background meanwhile, the alarm goes on.
    await alarmOnce(syncSoon, 0.5)
  }
}
