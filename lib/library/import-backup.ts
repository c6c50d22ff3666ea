import { aliasPath } from '@/lib/edits/paths'
import type { AppError } from '@/lib/errors/app-error'
import { check } from '@/lib/formats/json-items'
import { readJsonLines, readLinesOf } from '@/lib/formats/json-lines'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { localSettings, readSettings } from '@/lib/settings/settings-schema'
import {
  type BackupFolder,
  type BackupManifest,
  backupFolders,
  manifestName,
  manifestSchema,
  sharedKinds,
} from './export-backup'
import type { ImportOptions, ImportReport } from './import-report'
import { isSameRecord } from './import-same'
import { decodeText, type ImportSource } from './import-sources'
import type { Library } from './library-api'
import { localRowKinds, localRowSchema } from './local-rows'
import type { MergedGroup } from './merged-groups'

export interface Backup {
  manifest: ImportSource
  folders: ReadonlyMap<BackupFolder, readonly ImportSource[]>
}

/** The parts of a backup among the files of an import, or undefined where it is none. */
export function findBackup(sources: readonly ImportSource[]): Backup | undefined {
  const manifest = sources.find(({ name }) => name === manifestName)
  const folders = new Map(
    backupFolders.map((folder) => {
      const parts = sources.filter(({ name }) => name.startsWith(`${folder}/`) && name.endsWith('.jsonl'))
      return [folder, parts.toSorted((one, other) => (one.name < other.name ? -1 : 1))]
    }),
  )
  return manifest && folders.get('records')?.length ? { manifest, folders } : undefined
}

/** Records of one transaction and the look-ups before it. */
const sliceLength = 50

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
  const parts = (folder: BackupFolder) => backup.folders.get(folder) ?? []
  const added = new Set<string>()
  const files = [...backup.folders.values()].flat().length
  let done = 0
  const step = async (work: () => Promise<void>): Promise<void> => {
    await options.waitWhilePaused?.()
    if (options.signal?.aborted) report.isStopped = true
    if (!report.isStopped) await work()
  }
  const inParts = async (folder: BackupFolder, work: (source: ImportSource) => Promise<void>) => {
    for (const source of parts(folder)) {
      await step(() => work(source))
      if (!report.isStopped) options.onProgress?.(++done, files)
    }
  }
  await inParts('merged', async (source) => {
    for (const group of await readLines(source, groupSchema, report))
      await restoreGroup(library, group, added, report)
  })
  for (const folder of ['records', 'trash'] as const) {
    await inParts(folder, async (source) => {
      const records = await readRecords(source, report)
      for (let from = 0; from < records.length; from += sliceLength) {
        const slice = records.slice(from, from + sliceLength)
        await step(() => restoreSlice(library, slice, folder === 'trash', added, report))
      }
    })
  }
  await step(async () => {
    await restoreShared(library, manifest, report)
    await restoreLocal(manifest, options)
  })
  for (const kind of localRowKinds) {
    await inParts(kind, async (source) => {
      const rows = await readLines(source, localRowSchema, report)
      await library.putLocalRows(kind, rows, kind === 'history' ? added : new Set())
    })
  }
}

const groupSchema = z.object({ members: z.array(recordSchema).min(2) })

/** Each member comes as it was by itself, so that parting them gives each its own back; then they are one. */
async function restoreGroup(
  library: Library,
  { members }: MergedGroup,
  added: Set<string>,
  report: ImportReport,
): Promise<void> {
  const held = await Promise.all(members.map(async ({ id }) => await library.get(id)))
  const [first, ...others] = members
  if (first === undefined || held.every((record) => record?.id === first.id)) return
  const puts = members.map((next, at) => ({ next, base: held[at]?.id === next.id ? held[at] : undefined }))
  const { group } = await library.putMany(puts)
  const changes = others.map(({ id }) => ({ path: aliasPath(id), value: '' }))
  const joined = await library.change([{ record: first.id, changes }])
  report.groups.push(group, joined.group)
  // The merged record itself comes with the others, and is counted there.
  for (const [at, { id }] of members.entries()) if (held[at] === undefined) added.add(id)
}

async function restoreSlice(
  library: Library,
  records: readonly ClipRecord[],
  isTrash: boolean,
  added: Set<string>,
  report: ImportReport,
): Promise<void> {
  const ids = records.map(({ id }) => id)
  const present = new Map((await library.getMany(ids)).map((record) => [record.id, record]))
  const changed = records.filter((record) => {
    const base = present.get(record.id)
    return base === undefined || !isSameRecord(base, record)
  })
  if (changed.length > 0) {
    const { group } = await library.putMany(changed.map((next) => ({ next, base: present.get(next.id) })))
    report.groups.push(group)
  }
  // What lies in the trash here and not in the backup comes back, even if nothing else differs.
  const moved = isTrash ? ids : ids.filter((id) => present.has(id))
  if (moved.length > 0) {
    const { group } = await (isTrash ? library.trash(moved) : library.restore(moved))
    report.groups.push(group)
  }
  const news = ids.filter((id) => !present.has(id) || added.has(id))
  const written = new Set([...news, ...changed.map(({ id }) => id)])
  for (const id of news) added.add(id)
  report.added += news.length
  report.updated += written.size - news.length
  report.unchanged += records.length - written.size
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
  tellOf(warnings, source, report)
  return records
}

/** Lines of one shape; those that have another are told of and left out. */
async function readLines<T>(source: ImportSource, schema: z.ZodType<T>, report: ImportReport): Promise<T[]> {
  const { values, warnings } = readLinesOf(schema, decodeText(await source.read(), source.name), source.name)
  tellOf(warnings, source, report)
  return values
}

function tellOf(warnings: readonly AppError[], { name }: ImportSource, report: ImportReport): void {
  for (const error of warnings) report.issues.push({ file: name, error })
  report.failed += warnings.length
}
