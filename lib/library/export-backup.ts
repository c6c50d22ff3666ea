import { makeZip } from 'client-zip'
import { writeJsonLine } from '@/lib/formats/json-lines'
import type { JsonValue } from '@/lib/record/json'
import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'
import type { Settings } from '@/lib/settings/create-settings'
import { localSettings } from '@/lib/settings/settings-schema'
import { type ExportOptions, readInSlices } from './export-entries'
import type { Library } from './library-api'

/** Files of a backup: a ZIP of them is the whole library. */
export const backupNames = {
  manifest: 'backup.json',
  records: 'records.jsonl',
  trash: 'trash.jsonl',
} as const

export const sharedKinds = ['settings', 'searches', 'vocabulary', 'keys'] as const

/** `shared` holds settings, saved searches, the topic vocabulary and the wrapped notes keys by name. */
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
 * Everything that the library holds, highlights, trash and settings too, as a ZIP that is made while it is
 * read. `importFiles` restores it. Secrets (passwords of stores, keys) are not in it; private notes are
 * sealed, and open with the passphrase.
 */
export async function exportBackup(
  library: Library,
  now: Date,
  options: Pick<ExportOptions, 'signal' | 'onProgress'> & { settings?: Pick<Settings, 'read'> } = {},
): Promise<ReadableStream<Uint8Array>> {
  const settings = await options.settings?.read()
  const manifest: BackupManifest = {
    format: 'clipfile-backup',
    version: 1,
    createdDateTime: now.toISOString(),
    shared: Object.fromEntries(await Promise.all(sharedKinds.map((kind) => readShared(library, kind)))),
    ...(settings && { local: Object.fromEntries(localSettings.map((name) => [name, settings[name]])) }),
  }
  const ids = await library.allIds()
  const trashed = await listTrash(library)
  return makeZip([
    { name: backupNames.manifest, input: JSON.stringify(manifest), lastModified: now },
    { name: backupNames.records, input: streamLines(library, ids, options), lastModified: now },
    {
      name: backupNames.trash,
      input: streamLines(library, trashed, { signal: options.signal }),
      lastModified: now,
    },
  ])
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

function streamLines(
  library: Library,
  ids: readonly string[],
  options: Pick<ExportOptions, 'signal' | 'onProgress'>,
): ReadableStream<Uint8Array> {
  const records = readInSlices(library, ids, options)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await records.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(writeJsonLine(value)))
    },
    async cancel() {
      await records.return(undefined)
    },
  })
}
