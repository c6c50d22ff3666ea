import { AppError } from '@/lib/errors/app-error'
import type { JsonValue } from '@/lib/record/json'
import type { LibraryStore } from '@/lib/store/library-store'
import { readLocalValues, writeLocalValues } from './local-values'
import {
  readSettings,
  type SettingName,
  type SettingsValues,
  settingsSchema,
  syncedSettings,
} from './settings-schema'

/** The part of `lib/library` that keeps synced settings as registers. */
export interface SyncedValues {
  read(): Promise<ReadonlyMap<string, JsonValue>>
  change(values: ReadonlyMap<string, JsonValue | undefined>): Promise<unknown>
  subscribe(listener: () => void): () => void
  announce(): void
}

export interface Settings {
  /** Never fails for a value that does not fit: that one has its default. */
  read(): Promise<SettingsValues>
  /** Answers all settings after. Rejects with AppError (`record.invalid` names the setting). */
  change(parts: Partial<SettingsValues>): Promise<SettingsValues>
  /** Called with all settings after a change here, in another window or from another browser. */
  subscribe(listener: (values: SettingsValues) => void): () => void
}

export function createSettings(options: { store: LibraryStore; synced: SyncedValues }): Settings {
  const { store, synced } = options
  const read = async (): Promise<SettingsValues> => {
    const [local, shared] = await Promise.all([readLocalValues(store), synced.read()])
    const ofOthers = [...shared].filter(([name]) => isSynced(name))
    return readSettings(
      new Map<string, unknown>([...[...local].filter(([name]) => !isSynced(name)), ...ofOthers]),
    )
  }
  return {
    read,
    async change(parts) {
      const local = new Map<string, unknown>()
      const shared = new Map<string, JsonValue | undefined>()
      for (const [name, value] of Object.entries(checkParts(parts))) {
        if (isSynced(name)) shared.set(name, value)
        else local.set(name, value)
      }
      await writeLocalValues(store, local)
      if (shared.size > 0) await synced.change(shared)
      else synced.announce()
      return await read()
    },
    subscribe(listener) {
      let isStopped = false
      const stop = synced.subscribe(() => {
        // A failed read is reported by whoever asks next; the listener keeps the settings that it has.
        read().then(
          (values) => isStopped || listener(values),
          () => undefined,
        )
      })
      return () => {
        isStopped = true
        stop()
      }
    },
  }
}

function checkParts(parts: Partial<SettingsValues>): Partial<SettingsValues> {
  const parsed = settingsSchema.partial().safeParse(parts)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    throw new AppError('record.invalid', { cause: parsed.error, params: { field } })
  }
  const given = Object.entries(parsed.data).filter(([name]) => name in parts)
  return Object.fromEntries(given)
}

const synced: ReadonlySet<string> = new Set<SettingName>(syncedSettings)

function isSynced(name: string): boolean {
  return synced.has(name)
}
