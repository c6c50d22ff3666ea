import { expect, test } from 'vitest'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import { makeEdits, type Stamp } from '@/lib/edits/make-edits'
import { makePurgeEdit, makeRestoreEdits, makeTrashEdit } from '@/lib/edits/make-status-edits'
import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import type { ClipRecord } from '@/lib/record/record-schema'

const first: ClipRecord = {
  id: 'r1',
  title: 'Storm',
  topics: ['weather', 'sea', 'wind'],
  images: [],
  related: [
    { id: 'https://a.example:81/x', title: 'A', quality: 9 },
    { id: 'b#2', title: 'B', quality: 5, webUrl: '' },
    { id: 'c', title: 'C', quality: 5 },
  ],
  highlights: [{ id: 'h1', quote: { exact: 'x', prefix: '', suffix: '' }, color: 'blue', note: 'n' }],
  note: 'one two three',
}

function stamp(writer: string, sequence: number): Stamp {
  return { writer, sequence, hlc: `17000000${String(sequence).padStart(5, '0')}-0000` }
}

function save(state: RecordState, base: ClipRecord | undefined, next: ClipRecord, by: Stamp): RecordState {
  return applyEdits(state, makeEdits(state, diffRecords(base, next, state), by, 0))
}

test('a record survives being taken apart into edits', () => {
  const state = save(emptyState('r1'), undefined, first, stamp('w', 1))
  expect(viewRecord(state)).toEqual({
    status: 'live',
    isDeletedElsewhere: false,
    isRecovered: false,
    record: first,
    otherVersions: [],
  })
})

test('a second save writes only what differs', () => {
  const state = save(emptyState('r1'), undefined, first, stamp('w', 1))
  const [link, ...links] = first.related
  const next: ClipRecord = {
    ...first,
    topics: ['wind', 'weather', 'sea', 'new'],
    related: [...links.toReversed(), { ...link, id: 'https://a.example:81/x', title: 'A', quality: 1 }],
    note: 'one two four',
  }
  const paths = diffRecords(first, next, state).map((change) => change.path)
  expect(paths).toEqual([
    'note',
    't:wind',
    't:new',
    'l:c',
    'l:https%3A//a.example%3A81/x',
    'l:https%3A//a.example%3A81/x:quality',
  ])
  expect(viewRecord(save(state, first, next, stamp('w', 2))).record).toEqual(next)
})

test('trash, restore, trash and purge', () => {
  let state = save(emptyState('r1'), undefined, first, stamp('w', 1))
  state = applyEdits(state, [makeTrashEdit(state, stamp('w', 2), 0)])
  expect(viewRecord(state)).toMatchObject({ status: 'trashed', record: first })
  state = applyEdits(state, makeRestoreEdits(state, stamp('w', 3), 0))
  expect(viewRecord(state)).toMatchObject({ status: 'live', isDeletedElsewhere: false, record: first })
  state = applyEdits(state, [makeTrashEdit(state, stamp('w', 4), 0)])
  state = applyEdits(state, [makePurgeEdit(state, stamp('w', 5), 0)])
  expect(viewRecord(state)).toMatchObject({ status: 'purged', record: undefined })
  expect(Object.keys(state.registers)).toEqual(['*'])
})

test('a link taken out here and changed there is there after, complete', () => {
  const state = save(emptyState('r1'), undefined, first, stamp('w', 1))
  const without = { ...first, related: first.related.slice(1) }
  const changed = {
    ...first,
    related: first.related.map((link) => (link.quality === 9 ? { ...link, title: 'AA' } : link)),
  }
  const here = makeEdits(state, diffRecords(first, without, state), stamp('a', 1), 0)
  const there = makeEdits(state, diffRecords(first, changed, state), stamp('b', 1), 0)
  expect(viewRecord(applyEdits(state, [...here, ...there])).record).toEqual(changed)
})
