import { describe, expect, it } from 'vitest'
import type { RecordView } from '@/lib/edits/view-record'
import { makeRow } from '@/lib/store/make-row'
import { readRow } from '@/lib/store/read-row'
import { noDate } from '@/lib/store/record-row'

const record = {
  id: 'a',
  title: '«Ünïque» title',
  publishedDateTime: '2026-01-02',
  savedDateTime: '2026-01-02T03:04:05Z',
  quality: 7,
  topics: ['x'],
  images: [],
  related: [{ id: 'l', title: 'Other' }],
}
const view: Omit<RecordView, 'record'> = {
  status: 'live',
  isDeletedElsewhere: false,
  isRecovered: false,
  otherVersions: [],
}

describe('rows', () => {
  it('carry what lists sort by', () => {
    expect(makeRow({ ...view, record }, 0)).toEqual({
      id: 'a',
      list: 'live',
      saved: 1767323045,
      record,
    })
    expect(makeRow({ ...view, status: 'trashed', record }, 5)).toMatchObject({ list: 'trash', trashedAt: 5 })
    expect(makeRow({ ...view, status: 'purged', record }, 5)).toBeUndefined()
    const { savedDateTime: _date, ...undated } = record
    const bare = makeRow({ ...view, record: undated }, 0)
    expect(bare?.saved).toBe(noDate)
  })

  it('that are damaged give what is readable', () => {
    const row = makeRow({ ...view, record }, 0)
    expect(readRow(row)).toEqual({ row, isDamaged: false })
    const damaged = {
      ...row,
      saved: 'long ago',
      record: { ...record, title: 5, topics: ['x', 3], related: [{ id: 'l', title: 'Other' }, 'no'] },
    }
    expect(readRow(damaged)).toEqual({
      row: { ...row, saved: noDate, record: { ...record, title: '' } },
      isDamaged: true,
    })
    expect(readRow({ id: 'a' })).toMatchObject({ row: { id: 'a', record: { id: 'a', topics: [] } } })
    expect(readRow({ record })).toBeUndefined()
    expect(readRow('nonsense')).toBeUndefined()
  })
})
