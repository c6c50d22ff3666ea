import { browser } from './browser'

/**
 * Sees to it that the alarm is there: Chromium may lose alarms, so this runs at every start. One that is
 * there stays as it is, since the background starts often and would put it off, or bring it on, each time.
 * `minutes` between two; the first within a minute.
 */
export async function repeatAlarm(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name)
  if (known?.periodInMinutes === minutes) return
  await browser.alarms.create(name, { delayInMinutes: Math.min(1, minutes), periodInMinutes: minutes })
}

export async function alarmOnce(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes })
}

/** Register synchronously: an alarm may be what wakes the background. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name))
}
