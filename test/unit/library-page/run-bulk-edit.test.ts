import { describe, expect, it } from 'vitest'
import { describeBulk, runBulkEdit, sliceSize } from '@/components/library/bulk/run-bulk-edit'
import type { RecordPut } from '@/lib/library/import-put'
import type { ClipRecord } from '@/lib/record/record-schema'

function makeLibrary() {
  const written: string[] = []
  return {
    written,
    getMany: async (ids: readonly string[]): Promise<ClipRecord[]> =>
      ids.map((id) => ({ id, title: id, topics: [], images: [], related: [] })),
    async putMany(puts: readonly RecordPut[]) {
      written.push(...puts.map(({ next }) => next.id))
      return { group: `g${written.length}`, records: puts.map(({ next }) => next.id) }
    },
  }
}

const files = {
  readOnlyCause: async ({ id }: ClipRecord) => (id === 'r1' ? { file: 'one.md', key: 'title' } : undefined),
}

describe('runBulkEdit', () => {
  const ids = Array.from({ length: sliceSize * 2 + 5 }, (_, index) => `r${index + 2}`)
  it('writes every record once, in slices, and keeps a receipt of each', async () => {
    const library = makeLibrary()
    const groups: string[] = []
    const seen: number[] = []
    await runBulkEdit(
      { library, files },
      ids,
      { kind: 'addTopics', topics: ['New'] },
      { signal: new AbortController().signal, onProgress: (done) => seen.push(done) },
      ({ group }) => groups.push(group),
    )
    expect(library.written).toEqual(ids)
    expect(groups).toHaveLength(3)
    expect(seen.at(-1)).toBe(ids.length)
  })
  it('stops between slices and leaves what was written, with its receipt', async () => {
    const library = makeLibrary()
    const stopper = new AbortController()
    const groups: string[] = []
    const run = runBulkEdit(
      { library, files },
      ids,
      { kind: 'addTopics', topics: ['New'] },
      { signal: stopper.signal, onProgress: () => stopper.abort() },
      ({ group }) => groups.push(group),
    )
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
    expect(library.written).toHaveLength(sliceSize)
    expect(groups).toHaveLength(1)
  })
  it('leaves records alone whose file cannot take an edit, and says how many', async () => {
    const library = makeLibrary()
    const left = await runBulkEdit(
      { library, files },
      ['r0', 'r1', 'r2'],
      { kind: 'addTopics', topics: ['New'] },
      { signal: new AbortController().signal, onProgress: () => undefined },
      () => undefined,
    )
    expect(library.written).toEqual(['r0', 'r2'])
    expect(left).toBe(1)
    expect(describeBulk('2 articles changed.', left)).toBe(
      '2 articles changed. 1 article was left as it is, since its file holds a key twice.',
    )
    expect(describeBulk('2 articles changed.', 0)).toBe('2 articles changed.')
  })
})
