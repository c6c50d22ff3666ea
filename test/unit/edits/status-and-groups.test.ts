import { expect, test } from 'vitest'
import { findGroup, makeGroupEdits } from '@/lib/edits/alias-group'
import { applyEdits } from '@/lib/edits/apply-edits'
import type { Edit, PathChange } from '@/lib/edits/edit-schema'
import { nextHlc, receiveHlc } from '@/lib/edits/hlc'
import { makeEdits, type Stamp } from '@/lib/edits/make-edits'
import {
  makePurgeEdit,
  makeRestoreEdit,
  makeRestoreEdits,
  makeTrashEdit,
} from '@/lib/edits/make-status-edits'
import { aliasPath } from '@/lib/edits/paths'
import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { renameInState } from '@/lib/edits/rename-writer'
import { aliasesOf } from '@/lib/edits/view-aliases'
import { viewGroup, viewRecord } from '@/lib/edits/view-record'

function stamp(writer: string, sequence: number): Stamp {
  return { writer, sequence, hlc: `17000000${String(sequence).padStart(5, '0')}-0000` }
}

function change(state: RecordState, by: Stamp, ...changes: PathChange[]): Edit[] {
  return makeEdits(state, changes, by, 0)
}

const saved = applyEdits(
  emptyState('r'),
  change(
    emptyState('r'),
    stamp('a', 1),
    { path: 'title', value: 'Storm' },
    { path: 'excerpt', value: 'Text' },
  ),
)

test('an edit that a deletion had not seen brings the record back, whole and marked', () => {
  const trash = makeTrashEdit(saved, stamp('a', 2), 0)
  const edit = change(saved, stamp('b', 1), { path: 'title', value: 'Gale' })
  const view = viewRecord(applyEdits(saved, [trash, ...edit]))
  expect(view).toMatchObject({ status: 'live', isDeletedElsewhere: true })
  expect(view.record).toMatchObject({ title: 'Gale', excerpt: 'Text' })
})

test('two deletions that together saw everything delete', () => {
  const here = applyEdits(saved, change(saved, stamp('a', 2), { path: 'title', value: 'Gale' }))
  const there = applyEdits(saved, change(saved, stamp('b', 1), { path: 'excerpt', value: 'More' }))
  const edits = [here, there].flatMap((state) => Object.values(state.registers).flatMap(({ heads }) => heads))
  const both = [makeTrashEdit(here, stamp('a', 3), 0), makeTrashEdit(there, stamp('b', 2), 0)]
  expect(viewRecord(applyEdits(saved, [...edits, ...both])).status).toBe('trashed')
})

test('what a purge had not seen survives it, shown as recovered', () => {
  const trashed = applyEdits(saved, [makeTrashEdit(saved, stamp('a', 2), 0)])
  const purge = makePurgeEdit(trashed, stamp('a', 3), 0)
  const edit = change(saved, stamp('b', 1), { path: 'title', value: 'Gale' })
  const view = viewRecord(applyEdits(trashed, [purge, ...edit]))
  expect(view).toMatchObject({ status: 'live', isRecovered: true })
  expect(view.record).toMatchObject({ title: 'Gale' })
  expect(view.record?.excerpt).toBeUndefined()
})

test('a removal that a purge had not seen brings nothing back', () => {
  const trashed = applyEdits(saved, [makeTrashEdit(saved, stamp('a', 2), 0)])
  const purge = makePurgeEdit(trashed, stamp('a', 3), 0)
  const removal = change(saved, stamp('b', 1), { path: 'excerpt', deleted: true })
  const view = viewRecord(applyEdits(trashed, [purge, ...removal]))
  expect(view).toMatchObject({ status: 'purged', isRecovered: false, record: undefined })
})

test('a restore outlives a purge that had not seen it, with every value', () => {
  const trashed = applyEdits(saved, [makeTrashEdit(saved, stamp('a', 2), 0)])
  const purge = makePurgeEdit(trashed, stamp('a', 3), 0)
  const whole = viewRecord(applyEdits(trashed, [purge, ...makeRestoreEdits(trashed, stamp('b', 1), 0)]))
  expect(whole).toMatchObject({ status: 'live', record: { title: 'Storm', excerpt: 'Text' } })
  const bare = viewRecord(applyEdits(trashed, [purge, makeRestoreEdit(trashed, stamp('b', 1), 0)]))
  expect(bare.record, 'the bare edit alone would not').toBeUndefined()
})

test('values written before a purge stay away even if they come late', () => {
  const purged = applyEdits(saved, [makePurgeEdit(saved, stamp('a', 2), 0)])
  const live = applyEdits(purged, [makeRestoreEdit(purged, stamp('a', 3), 0)])
  const old = Object.values(saved.registers).flatMap(({ heads }) => heads)
  expect(viewRecord(applyEdits(live, old)).record).toBeUndefined()
  // The purge itself may be gone from a pack by then: the edit that replaced it inherits what it covered.
  const restore = makeRestoreEdit(purged, stamp('a', 3), 0)
  expect(viewRecord(applyEdits(emptyState('r'), [restore, ...old])).record).toBeUndefined()
})

test('a deletion and a purge take only what was read, though a successor tells of more', () => {
  const empty = emptyState('r')
  const begun = change(
    empty,
    stamp('b', 1),
    { path: 'note', value: 'one' },
    { path: 'title', value: 'Storm' },
  )
  const next = change(applyEdits(empty, begun), stamp('a', 1), { path: 'note', value: 'one two' })
  // The log of `a` came here, that of `b` did not.
  const here = applyEdits(empty, next)
  const trash = makeTrashEdit(here, stamp('c', 1), 0)
  expect(viewRecord(applyEdits(here, [trash])).status).toBe('trashed')
  expect(viewRecord(applyEdits(here, [trash, ...begun]))).toMatchObject({
    status: 'live',
    record: { title: 'Storm' },
  })

  const trashed = applyEdits(here, [trash])
  const purge = makePurgeEdit(trashed, stamp('c', 2), 0)
  expect(viewRecord(applyEdits(trashed, [purge])).status).toBe('purged')
  const all = applyEdits(empty, [trash, purge, ...begun, ...next])
  expect(viewRecord(all)).toMatchObject({ isRecovered: true, record: { title: 'Storm' } })
  // A pack no longer holds what the purge took; what that had replaced stays away all the same.
  expect(applyEdits(empty, [...begun, purge])).toEqual(applyEdits(empty, [purge, ...begun]))
  expect(viewRecord(applyEdits(empty, [purge, ...begun])).record).toEqual(viewRecord(all).record)
  expect(viewRecord(all).record?.note).toBeUndefined()
  // So it does when the purge was replaced in turn.
  const live = makeRestoreEdit(applyEdits(trashed, [purge]), stamp('c', 3), 0)
  expect(viewRecord(applyEdits(empty, [...begun, live])).record).toEqual(viewRecord(all).record)
})

function stateOf(id: string, writer: string, title: string): RecordState {
  return applyEdits(emptyState(id), change(emptyState(id), stamp(writer, 1), { path: 'title', value: title }))
}

test('a group shows all its members as one, and each gets its own back when it parts', () => {
  const one = stateOf('r1', 'a', 'First')
  const two = stateOf('r2', 'b', 'Second')
  const group = viewGroup([two, one])
  expect(group.record).toMatchObject({ id: 'r1', title: 'Second' })
  expect(group.otherVersions).toEqual([{ path: 'title', values: ['First'] }])

  const edits = makeGroupEdits([two, one], [{ path: 'title', value: 'Both' }], stamp('a', 2), 0)
  expect(edits.map((edit) => edit.record)).toEqual(['r1'])
  const changed = applyEdits(one, edits)
  expect(viewGroup([changed, two])).toMatchObject({ record: { title: 'Both' }, otherVersions: [] })
  expect(viewRecord(two).record?.title, 'parted').toBe('Second')

  const unseen = applyEdits(two, change(two, stamp('c', 1), { path: 'title', value: 'Unseen' }))
  expect(viewGroup([changed, unseen]).record?.title).toBe('Both')
  expect(viewGroup([changed, unseen]).otherVersions).toEqual([{ path: 'title', values: ['Unseen'] }])
})

test('aliases join groups, adding wins, removing parts', () => {
  const one = stateOf('r1', 'a', 'First')
  const joined = applyEdits(one, change(one, stamp('a', 2), { path: aliasPath('r2'), value: true }))
  expect(aliasesOf(joined)).toEqual(['r2'])
  const states = new Map([['r1', joined]])
  const naming = (id: string) => (id === 'r2' ? ['r1'] : [])
  expect(findGroup('r2', (id) => states.get(id), naming)).toEqual(['r1', 'r2'])
  const parted = applyEdits(joined, change(joined, stamp('a', 3), { path: aliasPath('r2'), deleted: true }))
  expect(aliasesOf(parted)).toEqual([])
})

test('a group that comes back from the trash shows what it showed before', () => {
  const one = stateOf('r1', 'a', 'First')
  const two = stateOf('r2', 'b', 'Second')
  const edits = makeGroupEdits([one, two], [{ path: 'title', value: 'Both' }], stamp('c', 1), 0)
  const changed = applyEdits(one, edits)
  const left = makeRestoreEdits(changed, stamp('c', 2), 0, [changed, two])
  const right = makeRestoreEdits(two, stamp('c', 2), left.length, [changed, two])
  const view = viewGroup([applyEdits(changed, left), applyEdits(two, right)])
  expect(view.record?.title).toBe('Both')
  expect(view.otherVersions).toEqual([])
})

test('a restore leaves a path alone of which the group had replaced a part', () => {
  const one = stateOf('r1', 'a', 'First')
  const empty = emptyState('r2')
  const begun = applyEdits(empty, change(empty, stamp('b', 1), { path: 'note', value: 'one two sea' }))
  const anew = applyEdits(begun, makeRestoreEdits(begun, stamp('b', 2), 0))
  const edits = makeGroupEdits([one, anew], [{ path: 'note', value: 'one two sea wind' }], stamp('a', 2), 0)
  const changed = applyEdits(one, edits)
  // Another browser, which knew nothing of all this, had begun the same record.
  const two = applyEdits(anew, change(empty, stamp('c', 1), { path: 'note', value: 'one two' }))
  const restored = applyEdits(two, makeRestoreEdits(two, stamp('b', 3), 0, [changed, two]))
  expect(viewGroup([changed, restored]).record?.note).toBe('one two sea wind')
  expect(viewRecord(restored).record?.note, 'parted').toBe('one two sea')
})

test('notes of two records that became one both stand, though their writers share sequences', () => {
  const begun = applyEdits(
    emptyState('r1'),
    change(emptyState('r1'), stamp('w', 5), { path: 'note', value: 'one two three four five' }),
  )
  const first = applyEdits(
    begun,
    change(begun, stamp('w', 7), { path: 'note', value: 'one two three four five six' }),
  )
  const second = applyEdits(
    emptyState('r2'),
    change(
      emptyState('r2'),
      stamp('w', 9),
      { path: 'title', value: 'x' },
      { path: 'note', value: 'one five' },
    ),
  )
  const note = viewGroup([first, second]).record?.note
  expect(note).toContain('one two three four five six')
  expect(note).toContain('one five')
})

test('a group is in the trash when all of it is', () => {
  const one = stateOf('r1', 'a', 'First')
  const two = stateOf('r2', 'b', 'Second')
  const trashed = applyEdits(one, [makeTrashEdit(one, stamp('a', 2), 0)])
  expect(viewGroup([trashed, two])).toMatchObject({ status: 'live', isDeletedElsewhere: true })
  const both = applyEdits(two, [makeTrashEdit(two, stamp('a', 2), 1)])
  expect(viewGroup([trashed, both]).status).toBe('trashed')
})

test('a value that does not fit is left out of the view and stays in the log', () => {
  const edits = change(
    saved,
    stamp('a', 2),
    { path: 'quality', value: 'very' },
    { path: 'later:thing', value: { x: 1 } },
  )
  const state = applyEdits(saved, edits)
  expect(viewRecord(state).record).toEqual({
    id: 'r',
    title: 'Storm',
    excerpt: 'Text',
    topics: [],
    images: [],
    related: [],
  })
  expect(state.registers.quality?.heads[0]?.value).toBe('very')
  expect(state.registers['later:thing']?.heads[0]?.value).toEqual({ x: 1 })
})

test('a renamed writer keeps what it had covered, and its sequences begin again', () => {
  const later = applyEdits(saved, change(saved, stamp('a', 5), { path: 'title', value: 'Gale' }))
  const renamed = renameInState(later, { from: 'a', after: 1, to: 'n' })
  expect(renamed.registers.title?.heads[0]).toMatchObject({ dot: ['n', 4, 0], over: { a: 1 } })
  expect(renamed.registers.excerpt?.heads[0]?.dot).toEqual(['a', 1, 1])
})

test('clocks: never back, never behind what was seen, never dragged off by a mad one', () => {
  const first = nextHlc(undefined, 1_700_000_000_000)
  expect(first).toBe('1700000000000-0000')
  expect(nextHlc(first, 1_600_000_000_000)).toBe('1700000000000-0001')
  expect(nextHlc('1700000000000-ffff', 1_700_000_000_000)).toBe('1700000000001-0000')
  const tenDays = 1_700_000_000_000 + 864_000_000
  const seen = receiveHlc(first, `${tenDays}-0003`, 1_700_000_000_000)
  expect(nextHlc(seen, 1_700_000_000_000)).toBe(`${tenDays}-0004`)
  expect(receiveHlc(first, '9999999999999-ffff', 1_700_000_000_000)).toBe(first)
  expect(receiveHlc(first, 'yesterday', 1_700_000_000_000)).toBe(first)
})
