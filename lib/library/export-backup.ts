import { makeZip } from 'client-zip'
import { AppError } from '@/lib/errors/app-error'
import { writeJsonLine } from '@/lib/formats/json-lines'
import type { JsonValue } from '@/lib/record/json'
import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'
import type { Settings } from '@/lib/settings/create-settings'
import { localSettings } from '@/lib/settings/settings-schema'
import { type ExportOptions, readInSlices } from './export-entries'
import type { Library } from './library-api'
import { type LocalRowKind, localRowKinds } from './local-rows'

/** Name of a backup's first file. */
export const manifestName = 'backup.json'
/** Its other files stand in these folders, in parts: a part is read as a whole, a library is not. */
export const backupFolders = ['records', 'trash', 'merged', ...localRowKinds] as const
export type BackupFolder = (typeof backupFolders)[number]

export const sharedKinds = ['settings', 'searches', 'vocabulary', 'keys', 'apart'] as const

/** `shared` holds settings, saved searches, the topic vocabulary, wrapped notes keys and pairs kept apart by name. */
export const manifestSchema = z.object({
  format: z.literal('clipfile-backup'),
  version: z.literal(1),
  createdDateTime: z.string(),
  shared: z.partialRecord(z.enum(sharedKinds), z.record(z.string(), jsonValueSchema)),
  /** Settings of the browser that it was made in. */
  local: z.record(z.string(), jsonValueSchema).optional(),
})
export type BackupManifest = z.infer<typeof manifestSchema>

/**
 * Everything that the library holds, highlights, trash, merged records, earlier values, what suggestions
 * learnt and settings too, as a ZIP that is made while it is read. `importFiles` restores it. Secrets
 * (passwords of stores, keys) are not in it; private notes are sealed, and open with the passphrase.
 */
export async function exportBackup(
  library: Library,
  now: Date,
  options: BackupOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const settings = await options.settings?.read()
  const manifest: BackupManifest = {
    format: 'clipfile-backup',
    version: 1,
    createdDateTime: now.toISOString(),
    shared: Object.fromEntries(await Promise.all(sharedKinds.map((kind) => readShared(library, kind)))),
    ...(settings && { local: Object.fromEntries(localSettings.map((name) => [name, settings[name]])) }),
  }
  return makeZip(listFiles(library, JSON.stringify(manifest), now, options))
}

type BackupOptions = Pick<ExportOptions, 'signal' | 'onProgress'> & { settings?: Pick<Settings, 'read'> }
interface BackupFile {
  name: string
  input: string
  lastModified: Date
}

async function* listFiles(
  library: Library,
  manifest: string,
  lastModified: Date,
  options: BackupOptions,
): AsyncGenerator<BackupFile> {
  yield { name: manifestName, input: manifest, lastModified }
  const trashed = await listTrash(library)
  yield* inParts('records', lastModified, recordLines(library, await library.allIds(), options))
  yield* inParts('trash', lastModified, recordLines(library, trashed, { signal: options.signal }))
  const groups = await library.mergedGroups()
  yield* inParts(
    'merged',
    lastModified,
    groups.map((group) => `${JSON.stringify(group)}\n`),
  )
  for (const kind of localRowKinds) yield* inParts(kind, lastModified, rowLines(library, kind, options))
}

/** Characters after which a part ends. */
const partLength = 400_000

async function* inParts(
  folder: BackupFolder,
  lastModified: Date,
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<BackupFile> {
  let part = 1
  let input = ''
  const take = () => {
    const name = `${folder}/${String(part++).padStart(5, '0')}.jsonl`
    const file = { name, input, lastModified }
    input = ''
    return file
  }
  for await (const line of lines) {
    input += line
    if (input.length >= partLength) yield take()
  }
  if (input !== '' || part === 1) yield take()
}

async function* recordLines(
  library: Library,
  ids: readonly string[],
  options: Pick<ExportOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<string> {
  for await (const record of readInSlices(library, ids, options)) yield writeJsonLine(record)
}

async function* rowLines(
  library: Library,
  kind: LocalRowKind,
  { signal }: BackupOptions,
): AsyncGenerator<string> {
  for (let after: string | undefined; ; ) {
    if (signal?.aborted) throw new AppError('cancelled')
    const { rows, last } = await library.localRows(kind, after)
    for (const row of rows) yield `${JSON.stringify(row)}\n`
    if (last === undefined) return
    after = last
  }
}

async function readShared(
  library: Library,
  kind: (typeof sharedKinds)[number],
): Promise<[string, Record<string, JsonValue>]> {
  return [kind, Object.fromEntries(await library.shared(kind).read())]
}

const pageLength = 500

/** Ids of all records in the trash. */
export async function listTrash(library: Library): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const { records } = await library.list({ inTrash: true, offset: ids.length, limit: pageLength })
    ids.push(...records.map(({ id }) => id))
    if (records.length < pageLength) return ids
  }
}
