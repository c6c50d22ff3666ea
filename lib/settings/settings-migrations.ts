/** A step that brings stored settings of one version to the next: renames, splits, other units. */
export interface SettingsMigration {
  readonly to: number
  /** Answers the values to write; undefined takes one away. Names that are not mentioned stay. */
  run(stored: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown>
}

/** Released entries are never changed. Version 1 has no predecessor. */
export const settingsMigrations: readonly SettingsMigration[] = []

/** What has to be written so that values of version `from` read as those of the newest version. */
export function migrateSettings(
  stored: ReadonlyMap<string, unknown>,
  from: number,
  migrations: readonly SettingsMigration[] = settingsMigrations,
): Map<string, unknown> {
  const written = new Map<string, unknown>()
  for (const migration of migrations.filter(({ to }) => to > from)) {
    for (const [name, value] of migration.run(new Map([...stored, ...written]))) written.set(name, value)
  }
  return written
}
