import { AppError } from '@/lib/errors/app-error'
import { check } from '@/lib/formats/json-items'
import { readJsonLines } from '@/lib/formats/json-lines'
import type { ClipRecord } from '@/lib/record/record-schema'
import { localSettings, readSettings } from '@/lib/settings/settings-schema'
import { type BackupManifest, backupNames, manifestSchema, sharedKinds } from './export-backup'
import type { ImportOptions, ImportReport } from './import-report'
import { isSameRecord } from './import-same'
import { decodeText, type ImportSource } from './import-sources'
import type { Library } from './library-api'

export interface Backup {
  manifest: ImportSource
  records: ImportSource
  trash: ImportSource | undefined
}

/** The parts of a backup among the files of an import, or undefined where it is none. */
export function findBackup(sources: readonly ImportSource[]): Backup | undefined {
  const find = (name: string) => sources.find((source) => source.name === name)
  const manifest = find(backupNames.manifest)
  const records = find(backupNames.records)
  return manifest && records && { manifest, records, trash: find(backupNames.trash) }
}

const sliceLength = 200

/**
 * Writes a backup into the library: in an empty one the library is then as it was; in another, records and
 * settings of the backup win and what it does not hold stays. Stops between slices, and the same again
 * does the rest.
 */
export async function restoreBackup(
  library: Library,
  backup: Backup,
  report: ImportReport,
  options: ImportOptions,
): Promise<void> {
  const manifest = await readManifest(backup.manifest)
  const live = await readRecords(backup.records, report)
  const trashed = backup.trash === undefined ? [] : await readRecords(backup.trash, report)
  const all = [...live, ...trashed]
  const inTrash = new Set(trashed.map(({ id }) => id))
  for (let from = 0; from < all.length; from += sliceLength) {
    await options.waitWhilePaused?.()
    if (options.signal?.aborted) {
      report.isStopped = true
      return
    }
    await restoreSlice(library, all.slice(from, from + sliceLength), inTrash, report)
    options.onProgress?.(Math.min(from + sliceLength, all.length), all.length)
  }
  await restoreShared(library, manifest, report)
  await restoreLocal(manifest, options)
}

async function restoreSlice(
  library: Library,
  records: readonly ClipRecord[],
  inTrash: ReadonlySet<string>,
  report: ImportReport,
): Promise<void> {
  const present = new Map(
    (await library.getMany(records.map(({ id }) => id))).map((record) => [record.id, record]),
  )
  const changed = records.filter((record) => {
    const base = present.get(record.id)
    return base === undefined || !isSameRecord(base, record)
  })
  if (changed.length > 0) {
    const { group } = await library.putMany(changed.map((next) => ({ next, base: present.get(next.id) })))
    report.groups.push(group)
  }
  // What lies in the trash here and not in the backup comes back, even if nothing else differs.
  const kept = records.flatMap(({ id }) => (inTrash.has(id) || !present.has(id) ? [] : [id]))
  if (kept.length > 0) report.groups.push((await library.restore(kept)).group)
  const gone = records.filter(({ id }) => inTrash.has(id)).map(({ id }) => id)
  if (gone.length > 0) report.groups.push((await library.trash(gone)).group)
  const added = changed.filter(({ id }) => !present.has(id)).length
  report.added += added
  report.updated += changed.length - added
  report.unchanged += records.length - changed.length
}

async function restoreShared(
  library: Library,
  manifest: BackupManifest,
  report: ImportReport,
): Promise<void> {
  for (const kind of sharedKinds) {
    const values = manifest.shared[kind]
    if (values === undefined || Object.keys(values).length === 0) continue
    const shared = library.shared(kind)
    const entries = new Map(Object.entries(values))
    // A key that is here already keeps the passphrase of today.
    if (kind === 'keys') for (const name of (await shared.read()).keys()) entries.delete(name)
    if (entries.size === 0) continue
    report.groups.push((await shared.change(entries)).group)
  }
}

/** Values that do not fit (an older or newer version) are left as they are here. */
async function restoreLocal({ local = {} }: BackupManifest, options: ImportOptions): Promise<void> {
  const values = readSettings(new Map(Object.entries(local)))
  const names = localSettings.filter((name) => name in local)
  await options.settings?.change(Object.fromEntries(names.map((name) => [name, values[name]])))
}

async function readManifest(source: ImportSource): Promise<BackupManifest> {
  return check(
    manifestSchema,
    decodeText(await source.read(), source.name),
    source.name,
    'a backup of Clipfile',
  )
}

async function readRecords(source: ImportSource, report: ImportReport): Promise<ClipRecord[]> {
  const { records, warnings } = readJsonLines(decodeText(await source.read(), source.name), source.name)
  for (const error of warnings) report.issues.push({ file: source.name, error })
  report.failed += warnings.length
  if (records.length === 0 && warnings.length > 0)
    throw new AppError('file.unreadable', { params: warnings[0]?.params ?? {} })
  return records
}
