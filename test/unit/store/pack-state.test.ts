import { describe, expect, it } from 'vitest'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import type { Edit } from '@/lib/edits/edit-schema'
import { makeEdits } from '@/lib/edits/make-edits'
import { makeTrashEdit } from '@/lib/edits/make-status-edits'
import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { packState } from '@/lib/store/pack-state'
import { unpackState } from '@/lib/store/unpack-state'

const record: ClipRecord = {
  id: 'r1',
  title: 'Storm hits the coast',
  excerpt: 'x'.repeat(200),
  webUrl: 'https://example.com/storm',
  provider: { name: 'Example', domain: 'example.com' },
  topics: ['Weather', 'Coast'],
  images: [{ url: 'https://example.com/a.jpg', width: 600 }],
  related: [{ id: 'example.org/a', title: 'Other', webUrl: 'https://example.org/a', quality: 30 }],
  note: 'A note',
}
const stamp = (sequence: number) => ({ writer: 'me', sequence, hlc: `000000000000${sequence}-0000` })
const fresh = applyEdits(
  emptyState('r1'),
  makeEdits(emptyState('r1'), diffRecords(undefined, record), stamp(1), 0),
)

/** As the store keeps it. */
function rest(state: RecordState, view = viewRecord(state).record) {
  return packState(state, view)
}

function roundTrip(state: RecordState) {
  const view = viewRecord(state).record
  return unpackState('r1', rest(state, view), view)
}

describe('packed registers', () => {
  it('come back as they were', () => {
    expect(roundTrip(fresh)).toEqual({ state: fresh, isDamaged: false })
  })

  it('come back from rows that held them as an object', () => {
    expect(unpackState('r1', JSON.parse(rest(fresh)), record)?.state).toEqual(fresh)
  })

  it('come back with several writers, several heads, deletions, a trash edit and unknown paths', () => {
    const mine = applyEdits(fresh, makeEdits(fresh, [{ path: 'title', value: 'Mine' }], stamp(2), 0))
    const other: Edit[] = [
      {
        record: 'r1',
        path: 'title',
        value: 'Theirs',
        dot: ['you', 1, 0],
        hlc: '0000000000009-0000',
        over: { me: 1 },
      },
      {
        record: 'r1',
        path: 'excerpt',
        deleted: true,
        dot: ['you', 1, 1],
        hlc: '0000000000009-0001',
        over: {},
      },
      { record: 'r1', path: 'zz:new', value: { a: [null, 1] }, dot: ['you', 2, 0], hlc: 'x', over: { q: 4 } },
      {
        record: 'r1',
        path: 'note',
        value: 'n',
        base: 'm',
        future: 7,
        dot: ['you', 2, 1],
        hlc: 'x',
        over: {},
      },
    ]
    const merged = applyEdits(mine, other)
    const trashed = applyEdits(merged, [makeTrashEdit(merged, stamp(3), 0)])
    expect(roundTrip(trashed)).toEqual({ state: { ...trashed }, isDamaged: false })
  })

  it('hold no value that the view shows', () => {
    const text = rest(fresh)
    expect(text).not.toContain('Storm')
    expect(text).not.toContain('xxxx')
    expect(text.length).toBeLessThan(JSON.stringify(fresh).length / 5)
  })

  it('that are damaged give what is readable', () => {
    const packed = JSON.parse(rest(fresh))
    packed.registers[2] = [[0]]
    const read = unpackState('r1', packed, viewRecord(fresh).record)
    expect(read?.isDamaged).toBe(true)
    expect(Object.keys(read?.state.registers ?? {})).toHaveLength(Object.keys(fresh.registers).length - 1)
    expect(unpackState('r1', { nonsense: true }, record)).toBeUndefined()
    expect(unpackState('r1', rest(fresh).slice(0, -1), record)).toBeUndefined()
    const { title: _title, ...others } = record
    const without = unpackState('r1', rest(fresh), { ...others, title: '' })
    expect(without?.state.registers.excerpt?.heads[0]?.value).toBe(record.excerpt)
  })
})
