import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import { migrateSettings, type SettingsMigration, settingsMigrations } from './settings-migrations'

const versionName = 'version'

/** All local values, brought to the newest version first. A database that cannot be written is only read. */
export async function readLocalValues(
  store: LibraryStore,
  migrations: readonly SettingsMigration[] = settingsMigrations,
): Promise<Map<string, unknown>> {
  const stored = await readAll(store)
  const newest = migrations.at(-1)?.to ?? 1
  const version = z.number().int().safeParse(stored.get(versionName))
  const from = version.success ? version.data : 1
  if (from >= newest) return stored
  const written = migrateSettings(stored, from, migrations)
  if (!(await store.isReadOnly())) await writeLocalValues(store, written.set(versionName, newest))
  return new Map([...stored, ...written])
}

/** One transaction; undefined takes a value away. */
export async function writeLocalValues(
  store: LibraryStore,
  values: ReadonlyMap<string, unknown>,
): Promise<void> {
  if (values.size === 0) return
  await store.write(['settings'], async (tx) => {
    const settings = tx.objectStore('settings')
    await Promise.all(
      [...values].map(([name, value]) =>
        value === undefined ? settings.delete(name) : settings.put(value, name),
      ),
    )
  })
}

async function readAll(store: LibraryStore): Promise<Map<string, unknown>> {
  return await store.read(['settings'], async (tx) => {
    const settings = tx.objectStore('settings')
    const [names, values] = await Promise.all([settings.getAllKeys(), settings.getAll()])
    return new Map(names.map((name, index) => [name, values[index]]))
  })
}
