import { type ErrorCode, errorCodes } from '@/lib/errors/codes'
import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import type { SyncStore } from '@/lib/sync/sync-store'

const name = 'trouble'

/** Why the last run failed: what the user is told until one succeeds. */
const troubleSchema = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  atMs: z.number(),
})
export type SyncTrouble = z.infer<typeof troubleSchema>

/** Failures that last until the user does something. All others mend themselves by waiting. */
const needingCodes: readonly ErrorCode[] = [
  'sync.denied',
  'sync.notAllowed',
  'sync.storeFull',
  'sync.noFolder',
  'sync.unknownKey',
]

export async function readTrouble(store: LibraryStore): Promise<SyncTrouble | undefined> {
  const raw = await store.read(['sync'], (tx) => tx.objectStore('sync').get(name))
  const parsed = troubleSchema.safeParse(raw)
  return parsed.success ? parsed.data : undefined
}

/** Undefined: all is well again. Writes nothing where nothing changed. */
export async function writeTrouble(store: LibraryStore, trouble: SyncTrouble | undefined): Promise<void> {
  if (trouble === undefined && (await readTrouble(store)) === undefined) return
  await store.write(['sync'], async (tx) => {
    if (trouble === undefined) await tx.objectStore('sync').delete(name)
    else await tx.objectStore('sync').put(trouble, name)
  })
}

/**
 * What sync waits for the user to do; undefined where it runs, or is off. For pages that do not open the
 * store: this file knows no backend.
 */
export async function readSyncNeed(
  store: LibraryStore,
  syncStore: Pick<SyncStore, 'load'>,
): Promise<ErrorCode | undefined> {
  const [state, trouble] = await Promise.all([syncStore.load(), readTrouble(store)])
  if (state === undefined) return undefined
  const isKeyUnknown = Object.values(state.problems).some(({ code }) => code === 'sync.unknownKey')
  const code = state.blocked ?? (isKeyUnknown ? 'sync.unknownKey' : trouble?.code)
  return code === state.blocked || (code && needingCodes.includes(code)) ? code : undefined
}
