import { describe, expect, it } from 'vitest'
import { ListModel, pageSize } from '@/components/library/list/list-model'
import type { ListSource } from '@/components/library/list/list-source'
import type { ClipRecord } from '@/lib/record/record-schema'

const record = (index: number, title = `Title ${index}`): ClipRecord => ({
  id: `r${index}`,
  title,
  topics: [],
  images: [],
  related: [],
})

function makeSource(total: number, title?: string) {
  const reads: number[] = []
  const gates: (() => void)[] = []
  const control = { isHeld: false }
  const source: ListSource = {
    async read(offset, limit) {
      reads.push(offset)
      if (control.isHeld) await new Promise<void>((resolve) => gates.push(resolve))
      const count = Math.max(0, Math.min(limit, total - offset))
      return { records: Array.from({ length: count }, (_, at) => record(offset + at, title)), total }
    },
    ids: async (offset, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => `r${offset + at}`),
  }
  return { source, reads, gates, control }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('ListModel', () => {
  it('reads only the pages that come into view', async () => {
    const { source, reads } = makeSource(100_000)
    const list = new ListModel()
    await list.open(source)
    expect(list.total.value).toBe(100_000)
    expect(list.isFarDown).toBe(false)
    list.show(70_010, 70_030)
    expect(list.isFarDown).toBe(true)
    await settle()
    expect(reads).toEqual([0, 70_000])
    expect(list.rowAt(70_020)?.id).toBe('r70020')
    expect(list.rowAt(500)).toBeUndefined()
    expect(list.indexOf('r70020')).toBe(70_020)
    expect(list.indexOf('nobody')).toBe(-1)
  })
  it('keeps the rows before it until a newer list is there, and drops answers that came too late', async () => {
    const list = new ListModel()
    await list.open(makeSource(10, 'Old').source)
    const slow = makeSource(20, 'Slow')
    slow.control.isHeld = true
    const opening = list.open(slow.source)
    expect(list.rowAt(0)?.title).toBe('Old')
    await list.open(makeSource(30, 'New').source)
    for (const open of slow.gates) open()
    await opening
    expect(list.total.value).toBe(30)
    expect(list.rowAt(0)?.title).toBe('New')
  })
  it('tells of a failure and recovers', async () => {
    const list = new ListModel()
    const { source } = makeSource(3)
    let isBroken = true
    await list.open({
      ...source,
      read: (offset, limit) => (isBroken ? Promise.reject(new Error('no')) : source.read(offset, limit)),
    })
    expect(list.error.value?.code).toBe('unexpected')
    isBroken = false
    await list.reload()
    expect(list.error.value).toBeUndefined()
    expect(list.rowAt(2)?.id).toBe('r2')
  })
  it('reloads what is in view after the list shrank', async () => {
    const list = new ListModel()
    let total = 500
    await list.open({
      read: (offset, limit) => makeSource(total).source.read(offset, limit),
      ids: async () => [],
    })
    list.show(450, 500)
    await settle()
    total = 20
    await list.reload()
    expect(list.total.value).toBe(20)
    list.show(0, 20)
    await settle()
    expect(list.rowAt(19)?.id).toBe('r19')
  })
  it('holds a bounded number of pages', async () => {
    const list = new ListModel()
    const { source } = makeSource(100_000)
    await list.open(source)
    for (let page = 0; page < 200; page++) {
      list.show(page * pageSize, page * pageSize + 20)
      await settle()
    }
    const held = Array.from({ length: 200 }, (_, page) => list.rowAt(page * pageSize)).filter(Boolean)
    expect(held.length).toBeLessThanOrEqual(80)
    expect(list.rowAt(199 * pageSize)).toBeDefined()
  })
  it('gives ids of rows that are not loaded', async () => {
    const list = new ListModel()
    await list.open(makeSource(1000).source)
    expect(await list.idsBetween(98, 101)).toEqual(['r98', 'r99', 'r100', 'r101'])
    expect(await list.allIds()).toHaveLength(1000)
  })
})
