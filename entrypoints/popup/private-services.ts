import type { PopupPrivateServices } from '@/components/private/private-services'
import { systemRandom } from '@/lib/crypto/random'
import { pseudoRecordIds } from '@/lib/edits/record-state'
import { viewNamedHeads } from '@/lib/edits/view-registers'
import { AppError } from '@/lib/errors/app-error'
import { readMember } from '@/lib/library/member'
import { readOtherVersions } from '@/lib/library/read-group'
import { browser } from '@/lib/platform/browser'
import { lockLater, notesSession, onePrivateAct, siteKeySession } from '@/lib/platform/private-lock'
import { createPrivateNotes } from '@/lib/private/private-notes'
import { readLocalValues } from '@/lib/settings/local-values'
import { readSettings } from '@/lib/settings/settings-schema'
import { store } from './library'

const notes = createPrivateNotes({
  slots: {
    readAll: () =>
      store.read(['records', 'states'], async (tx) =>
        viewNamedHeads((await readMember(tx, pseudoRecordIds.keys)).state, 'k'),
      ),
    // Passphrases are set in Options; the popup writes nothing itself.
    write: () => Promise.reject(new AppError('message.forbidden')),
    subscribe: () => () => undefined,
  },
  session: notesSession,
  lockMinutes: async () => readSettings(await readLocalValues(store)).privateLockMinutes,
  lockLater,
  exclusive: onePrivateAct,
  random: systemRandom,
  now: Date.now,
})

/** The popup's private notes, loaded after the popup stands. */
export const privateServices: PopupPrivateServices = {
  otherNotes: async (id) => {
    const versions = await readOtherVersions(store, id)
    const values = versions.find(({ path }) => path === 'privateNote')?.values ?? []
    return values.filter((value) => value === undefined || typeof value === 'string')
  },
  notes: {
    ...notes,
    lock: async () => {
      await notes.lock()
      await siteKeySession.write(undefined)
    },
  },
  openOptions: () => {
    void browser.runtime.openOptionsPage()
    window.close()
  },
}
