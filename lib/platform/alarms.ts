import { browser } from './browser'

/** Creates the alarm anew: Chromium may lose alarms, so this runs at every start. `minutes` between two. */
export async function repeatAlarm(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: Math.min(1, minutes), periodInMinutes: minutes })
}

export async function alarmOnce(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes })
}

export async function stopAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name)
}

/** Register synchronously: an alarm may be what wakes the background. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name))
}
