import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { dumpStores } from './stores'
import type { ExtensionBrowser } from './view'

/** Each store as its keys and its rows. */
const dumpSchema = z.object({
  databases: z.record(z.string(), z.tuple([z.array(z.unknown()), z.array(z.unknown())])),
})
const rowSchema = z.object({ list: z.string(), record: recordSchema })

/** All records in the library, the trash left out. */
export async function readStoredRecords(browser: ExtensionBrowser): Promise<ClipRecord[]> {
  const { databases } = dumpSchema.parse(JSON.parse(await dumpStores(browser)))
  const [, rows = []] = databases['clipfile/records'] ?? []
  return rows
    .map((row) => rowSchema.parse(row))
    .flatMap(({ list, record }) => (list === 'live' ? [record] : []))
}

export async function readStoredTitles(browser: ExtensionBrowser): Promise<string[]> {
  return (await readStoredRecords(browser)).map(({ title }) => title)
}
