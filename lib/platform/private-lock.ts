import { alarmOnce, onAlarm } from './alarms'
import { type SecretSession, secretSession } from './secret-session'

const alarmName = 'private-lock'

/** The keys of private notes while they are unlocked. */
export const notesSession: SecretSession = secretSession('private-notes')
/** The key of another tool's values. */
export const siteKeySession: SecretSession = secretSession('private-site-key')

/** Acts upon keys and session, one at a time over all pages of the extension. */
export const onePrivateAct = async <T>(act: () => Promise<T>): Promise<T> =>
  await navigator.locks.request('clipfile-private', act)

/** Chromium knows no alarm below half a minute. */
export const lockLater = (minutes: number): Promise<void> => alarmOnce(alarmName, Math.max(minutes, 0.5))

/** Register synchronously: the alarm wakes the background, so that keys go although no page is open. */
export function onLockTime(listener: () => void): void {
  onAlarm((name) => {
    if (name === alarmName) listener()
  })
}
