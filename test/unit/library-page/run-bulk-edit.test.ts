import { describe, expect, it } from 'vitest'
import { describeBulk, runBulkEdit } from '@/components/library/bulk/run-bulk-edit'
import type { TakeBack } from '@/components/library/state/actions'
import { AppError } from '@/lib/errors/app-error'
import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'

/** Slices of one record; stops when it is told to. */
function makeLibrary() {
  const written: ClipRecord[] = []
  const editMany: Library['editMany'] = async (ids, edit, options = {}) => {
    for (const [done, id] of ids.entries()) {
      if (options.signal?.aborted) throw new AppError('cancelled')
      const record: ClipRecord = { id, title: id, topics: [], images: [], related: [] }
      const next = edit(record)
      if (next !== record) {
        if (written.length === 0) options.onBegun?.('group')
        written.push(next)
      }
      options.onProgress?.(done + 1, ids.length)
    }
    return { group: 'group', records: written.map(({ id }) => id) }
  }
  return { written, editMany }
}

const files = {
  editableTest:
    async () =>
    ({ id }: ClipRecord) =>
      id !== 'r1',
}
const edit = { kind: 'addTopics', topics: ['New'] } as const
const ids = ['r0', 'r1', 'r2']

describe('runBulkEdit', () => {
  it('edits every record, tells how far it is, and keeps what takes all of it back', async () => {
    const library = makeLibrary()
    const kept: TakeBack[] = []
    const seen: number[] = []
    const options = { signal: new AbortController().signal, onProgress: (done: number) => seen.push(done) }
    await runBulkEdit({ library, files }, ['r2', 'r3'], edit, options, (part) => kept.push(part))
    expect(library.written.map(({ id, topics }) => [id, topics])).toEqual([
      ['r2', ['New']],
      ['r3', ['New']],
    ])
    expect(kept).toEqual([{ group: 'group' }])
    expect(seen).toEqual([1, 2])
  })
  it('can be taken back where it was stopped', async () => {
    const library = makeLibrary()
    const stopper = new AbortController()
    const kept: TakeBack[] = []
    const options = { signal: stopper.signal, onProgress: () => stopper.abort() }
    const run = runBulkEdit({ library, files }, ids, edit, options, (part) => kept.push(part))
    await expect(run).rejects.toMatchObject({ code: 'cancelled' })
    expect(library.written).toHaveLength(1)
    expect(kept).toEqual([{ group: 'group' }])
  })
  it('leaves records alone whose file cannot take an edit, and says how many', async () => {
    const library = makeLibrary()
    const options = { signal: new AbortController().signal, onProgress: () => undefined }
    const left = await runBulkEdit({ library, files }, ids, edit, options, () => undefined)
    expect(library.written.map(({ id }) => id)).toEqual(['r0', 'r2'])
    expect(left).toBe(1)
    expect(describeBulk('2 articles changed.', left)).toBe(
      '2 articles changed. 1 article was left as it is, since its file holds a key twice.',
    )
    expect(describeBulk('2 articles changed.', 0)).toBe('2 articles changed.')
  })
})
