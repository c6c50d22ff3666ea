import { describe, expect, it } from 'vitest'
import { undoImport } from '@/components/library/imports/undo-import'
import { AppError } from '@/lib/errors/app-error'

const report = { groups: ['a', 'b', 'c', 'd'], added: 150, updated: 50 }

function makeLibrary() {
  const undone: string[] = []
  return {
    undone,
    undo: async (group: string) => {
      undone.push(group)
      return { undone: 1, kept: [], group, records: [] }
    },
  }
}

describe('undoing an import', () => {
  it('takes back the last part first and tells how far it is in articles', async () => {
    const library = makeLibrary()
    const told: [number, number][] = []
    await undoImport(library, report, { onProgress: (done, of) => told.push([done, of]) })
    expect(library.undone).toEqual(['d', 'c', 'b', 'a'])
    expect(told).toEqual([
      [50, 200],
      [100, 200],
      [150, 200],
      [200, 200],
    ])
  })
  it('stops between two parts when asked to', async () => {
    const library = makeLibrary()
    const stopper = new AbortController()
    const stopped = undoImport(library, report, { signal: stopper.signal, onProgress: () => stopper.abort() })
    await expect(stopped).rejects.toEqual(new AppError('cancelled'))
    expect(library.undone).toEqual(['d'])
  })
})
