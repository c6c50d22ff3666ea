import { pseudoRecordIds } from '@/lib/edits/record-state'
import { viewNamedValues } from '@/lib/edits/view-registers'
import { readMember } from '@/lib/library/member'
import { isPrivateContext } from '@/lib/platform/in-private'
import { readLocalValues } from '@/lib/settings/local-values'
import { defaultSettings, readSettings, type SettingsValues } from '@/lib/settings/settings-schema'
import { store } from './library'

/** The settings that the popup goes by, read only; where the database does not open, the defaults. */
export async function readPopupSettings(): Promise<SettingsValues> {
  if (isPrivateContext()) return defaultSettings
  const [local, shared] = await Promise.all([readLocalValues(store), readShared()])
  return readSettings(new Map<string, unknown>([...local, ...shared]))
}

function readShared() {
  return store.read(['records', 'states'], async (tx) =>
    viewNamedValues((await readMember(tx, pseudoRecordIds.settings)).state, 'set'),
  )
}
