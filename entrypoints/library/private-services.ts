import type { FilePrivateServices, PassphraseServices } from '@/components/private/private-services'
import { systemRandom } from '@/lib/crypto/random'
import { AppError } from '@/lib/errors/app-error'
import { adoptNotes } from '@/lib/library/adopt-notes'
import type { Library } from '@/lib/library/library-api'
import { browser } from '@/lib/platform/browser'
import { lockLater, notesSession, onePrivateAct, siteKeySession } from '@/lib/platform/private-lock'
import { changePassphrase, setPassphrase } from '@/lib/private/change-passphrase'
import type { PrivatePorts } from '@/lib/private/ports'
import { createPrivateNotes, type PrivateNotes } from '@/lib/private/private-notes'
import { createSiteKey } from '@/lib/private/site-key'
import type { Settings } from '@/lib/settings/create-settings'

function portsOf(library: Library, settings: Settings): PrivatePorts {
  const keys = library.shared('keys')
  return {
    slots: {
      readAll: keys.readAll,
      write: async (slots) => {
        await keys.change(slots)
      },
      subscribe: keys.subscribe,
    },
    session: notesSession,
    lockMinutes: async () => (await settings.read()).privateLockMinutes,
    lockLater,
    exclusive: onePrivateAct,
    random: systemRandom,
    now: Date.now,
  }
}

/** Locks that take the site's key along. */
function createNotes(ports: PrivatePorts): PrivateNotes {
  const notes = createPrivateNotes(ports)
  return {
    ...notes,
    lock: async () => {
      await notes.lock()
      await siteKeySession.write(undefined)
    },
  }
}

/** The library page's private notes. */
export function createPrivateServices(library: Library, settings: Settings): FilePrivateServices {
  const ports = portsOf(library, settings)
  const notes = createNotes(ports)
  return {
    notes,
    openOptions: () => void browser.runtime.openOptionsPage(),
    siteKey: createSiteKey(siteKeySession, ports),
    async adopt(ids, passphrase) {
      const state = await notes.state()
      if (state.kind !== 'open') throw new AppError('secured.locked')
      return adoptNotes(library, ids, state.notes, passphrase)
    },
  }
}

/** Passphrases, for Options. */
export function createPassphraseServices(library: Library, settings: Settings): PassphraseServices {
  const ports = portsOf(library, settings)
  return {
    notes: createNotes(ports),
    set: (passphrase) => setPassphrase(ports, passphrase),
    change: (current, next) => changePassphrase(ports, current, next),
  }
}
