import { systemRandom } from '@/lib/crypto/random'
import {
  lockLater,
  notesSession,
  onePrivateAct,
  onLockTime,
  siteKeySession,
} from '@/lib/platform/private-lock'
import { createPrivateNotes } from '@/lib/private/private-notes'
import { createSiteKey } from '@/lib/private/site-key'
import type { BackgroundServices } from './services'

/** Forgets the keys of private notes when their time is over. Register synchronously. */
export function lockNotesInTime({ library, settings }: BackgroundServices, report: (error: unknown) => void) {
  const keys = library.shared('keys')
  const lockMinutes = async () => (await settings.read()).privateLockMinutes
  const ports = { lockMinutes, lockLater, exclusive: onePrivateAct, random: systemRandom, now: Date.now }
  const slots = { ...keys, write: () => Promise.resolve() }
  onLockTime(() => {
    // Whoever looks at keys of which the time is over takes them away.
    createPrivateNotes({ ...ports, slots, session: notesSession })
      .state()
      .catch(report)
    createSiteKey(siteKeySession, ports).read().catch(report)
  })
}
