import { readSessionValue, writeSessionValue } from '@/lib/platform/session-values'
import type { LibraryStore } from '@/lib/store/library-store'
import { renewLog } from '@/lib/store/renew-log'
import { databaseName } from '@/lib/store/schema'

const key = 'logRenewed'

/** Once after each start of the browser, where there is a library (`renewLog`). Firefox keeps no such log. */
export async function renewLogOnce(store: Pick<LibraryStore, 'write'>): Promise<void> {
  if (import.meta.env.FIREFOX || (await readSessionValue(key)) !== undefined) return
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === databaseName)) return
  await renewLog(store)
  await writeSessionValue(key, true)
}
