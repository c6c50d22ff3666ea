import { openLibrary } from '@/lib/library/open-library'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import { tokeniseText } from '@/lib/search/terms/tokenise-text'

// Runs in a page of the extension that tests bring along; the driver calls `hand.<name>`.

const { library, search, store } = openLibrary()
let done = 0

interface Scan {
  /** One line for each thing that is wrong. */
  problems: string[]
  /** `[id, topics]` of every record. */
  topics: [string, string[]][]
}

const findAll = async (query: string): Promise<string> =>
  (await search.search(query, { limit: Number.POSITIVE_INFINITY })).ids.toSorted().join()

const idsOf = (records: readonly ClipRecord[], test: (record: ClipRecord) => boolean): string =>
  records
    .filter(test)
    .map(({ id }) => id)
    .toSorted()
    .join()

/** Stems of everything of a record that search looks into here. */
function stemsOf({ title, excerpt = '', note = '', topics, provider }: ClipRecord): Set<string> {
  const texts = [title, excerpt, note, ...topics, provider?.name ?? '']
  return new Set(texts.flatMap((text) => tokeniseText(text).map(({ stem }) => stem)))
}

/** Compares rows, registers and look-up tables (`check`), and the search index with a plain scan of the rows. */
async function scan(): Promise<Scan> {
  const rows: { record: unknown }[] = await store.read(['records'], (tx) =>
    tx.objectStore('records').getAll(),
  )
  const problems: string[] = []
  const records = rows.flatMap(({ record }): ClipRecord[] => {
    const parsed = recordSchema.safeParse(record)
    if (!parsed.success) problems.push(`not whole: ${JSON.stringify(record)}`)
    return parsed.success ? [parsed.data] : []
  })
  const report = await library.check(false)
  for (const { id, field } of report.damaged) problems.push(`damaged: ${id}: ${field}`)
  if (report.areIndexesOff) problems.push('indexes are off')
  const stems = new Map(records.map((record) => [record.id, stemsOf(record)]))
  for (const topic of new Set(records.flatMap(({ topics }) => topics))) {
    const expected = idsOf(records, ({ topics }) => topics.includes(topic))
    if ((await findAll(`topic:"${topic}"`)) !== expected) problems.push(`search differs: topic ${topic}`)
  }
  const words = new Set(
    records.slice(0, 40).flatMap(({ title }) => tokeniseText(title).map(({ word }) => word)),
  )
  for (const word of words) {
    const [token] = tokeniseText(word)
    const expected = idsOf(records, ({ id }) => stems.get(id)?.has(token?.stem ?? '') ?? false)
    // With a blank after it a word is whole, and its other forms count as it does.
    if ((await findAll(`${word} `)) !== expected) problems.push(`search differs: ${word}`)
  }
  return { problems, topics: records.map(({ id, topics }) => [id, topics]) }
}

const hand = {
  fill: async (records: ClipRecord[]): Promise<number> =>
    (await library.putMany(records.map((next) => ({ next, base: undefined })))).records.length,
  noteBackup: () => library.noteBackup(),
  async describeTopics(
    notes: readonly { topic: string; description: string; color: string }[],
  ): Promise<void> {
    await library.shared('vocabulary').change(new Map(notes.map(({ topic, ...note }) => [topic, note])))
  },
  /** Begins to add a topic to all records and does not wait. */
  async startBulk(topic: string): Promise<number> {
    done = 0
    const ids = await library.allIds()
    const changes = ids.map((record) => ({ record, changes: [{ path: `t:${topic}`, value: 'zz' }] }))
    library.change(changes, { onProgress: (count) => (done = count) }).catch(console.error)
    return ids.length
  },
  bulkDone: (): number => done,
  scan,
}

Object.assign(globalThis, { hand })
export type LibraryAtHand = typeof hand
