import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLibrary } from '@/lib/library/create-library'
import type { ChangeReceipt, Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'
import { createStore } from '@/lib/store/library-store'
import { isLongRun } from '../../support/shared'
import { copyShelf, countTopics, type Shelf, sortShelf } from './library-model'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const numRuns = isLongRun ? 1000 : 60

const ids = ['a', 'b', 'c', 'd']
const topic = fc.constantFrom('AI', 'Law', 'Ünï', 'a:b', '__proto__', '')
const related = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('example.org/1', 'example.org:80/2%', 'r:x'),
    title: fc.constantFrom('One', 'Two', ''),
    quality: fc.constantFrom(10, 10, 20),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
)
const parts = fc.record(
  {
    title: fc.constantFrom('Storm', 'Flood', '👩‍🚀 “quote”', ''),
    excerpt: fc.constantFrom('x', '', '---\nline'),
    quality: fc.nat(180),
    published: fc.boolean(),
    note: fc.constantFrom('one', 'one two', 'three'),
    topics: fc.uniqueArray(topic, { maxLength: 4 }),
    related,
    publishedDateTime: fc.constantFrom('2026-01-02', '2026-01-02T03:04:05Z'),
  },
  { requiredKeys: [] },
)
const id = fc.constantFrom(...ids)
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('save' as const), id, parts }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clear' as const), id }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('tag' as const), topic: fc.constantFrom('AI', 'New') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('trash' as const), id }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), id }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Real files sort related links by quality; equal ones keep their order. */
function inOrder(record: ClipRecord): ClipRecord {
  const byQuality = record.related.toSorted((left, right) => (right.quality ?? 0) - (left.quality ?? 0))
  return { ...record, related: byQuality }
}

function freshRecord(recordId: string): ClipRecord {
  const address = `https://example.com/news/${recordId}`
  return { id: recordId, title: recordId, originalUrl: address, topics: [], images: [], related: [] }
}

/** Runs steps on the library and on the model; the stack holds what undo should lead back to. */
class Run {
  shelf: Shelf = { live: new Map(), trash: new Map() }
  readonly stack: { group: string; before: Shelf }[] = []

  constructor(readonly library: Library) {}

  async step(action: Step): Promise<void> {
    const before = copyShelf(this.shelf)
    const receipt = await this.act(action)
    if (receipt !== undefined && receipt.records.length > 0) this.stack.push({ group: receipt.group, before })
  }

  async act(action: Step): Promise<ChangeReceipt | undefined> {
    const { live, trash } = this.shelf
    if (action.kind === 'undo') return await this.undo()
    if (action.kind === 'tag') {
      for (const [key, record] of live) {
        if (!record.topics.includes(action.topic))
          live.set(key, { ...record, topics: [...record.topics, action.topic] })
      }
      return await this.library.editMany(ids, (record) =>
        record.topics.includes(action.topic)
          ? record
          : { ...record, topics: [...record.topics, action.topic] },
      )
    }
    if (action.kind === 'trash') {
      const record = live.get(action.id)
      if (record !== undefined) trash.set(action.id, record)
      live.delete(action.id)
      return await this.library.trash([action.id])
    }
    if (action.kind === 'restore') {
      const record = trash.get(action.id)
      if (record !== undefined) live.set(action.id, record)
      trash.delete(action.id)
      return await this.library.restore([action.id])
    }
    // A record in the trash that is saved again comes back; without `parts` its optional fields are cleared.
    const saved = live.get(action.id) ?? trash.get(action.id)
    const base = saved ?? freshRecord(action.id)
    const { note: _note, excerpt: _excerpt, quality: _quality, ...bare } = base
    const next = action.kind === 'clear' ? { ...bare, topics: [], related: [] } : { ...base, ...action.parts }
    live.set(action.id, inOrder(next))
    trash.delete(action.id)
    const report = await this.library.saveAndReport(next, saved)
    expect(report.record).toEqual(inOrder(next))
    return { group: report.group, records: [report.record.id] }
  }

  /** Undoing the last change, and the one before it, and so on: each leads back to where it began. */
  async undo(): Promise<undefined> {
    const last = this.stack.pop()
    if (last === undefined) return
    const report = await this.library.undo(last.group)
    expect(report.kept).toEqual([])
    const made = [...this.shelf.live].filter(
      ([key]) => !last.before.live.has(key) && !last.before.trash.has(key),
    )
    this.shelf = copyShelf(last.before)
    for (const [key, record] of made) this.shelf.trash.set(key, record)
    if (made.length > 0) this.stack.length = 0
  }

  async compare(): Promise<void> {
    const [live, trash] = await Promise.all([this.library.list(), this.library.list({ inTrash: true })])
    const byId = (left: ClipRecord, right: ClipRecord) => (left.id < right.id ? -1 : 1)
    const shown = { live: live.records.toSorted(byId), trash: trash.records.toSorted(byId) }
    expect(shown).toEqual(sortShelf(this.shelf))
    expect([live.total, trash.total]).toEqual([this.shelf.live.size, this.shelf.trash.size])
    expect(await this.library.topics()).toEqual(countTopics(this.shelf))
    for (const key of ids) {
      const found = await this.library.findByAddress([`http://www.example.com/news/${key}?utm_source=x`])
      expect(found?.id).toBe(this.shelf.live.has(key) ? key : undefined)
    }
  }
}

test(`saves, edits, trash, restore and undo are those of a plain map (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const name = `property-${seed}-${count++}`
      const library = createLibrary({ store: createStore({ name }), channelName: name })
      try {
        const run = new Run(library)
        for (const action of steps) {
          await run.step(action)
          await run.compare()
        }
        const report = await library.check(false)
        expect(report).toMatchObject({ damaged: [], areIndexesOff: false })
      } finally {
        await library.close()
        indexedDB.deleteDatabase(name)
      }
    }),
    { seed, numRuns },
  )
})
