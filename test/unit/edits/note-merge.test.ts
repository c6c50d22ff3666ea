import { expect, test } from 'vitest'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import { makeEdits } from '@/lib/edits/make-edits'
import { makePurgeEdit } from '@/lib/edits/make-status-edits'
import { mergeTexts } from '@/lib/edits/merge-texts'
import { emptyState, type RecordState } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import { measureCpu } from '../../support/cpu-time'

let counter = 0
function write(state: RecordState, writer: string, note: string): RecordState {
  counter += 1
  const hlc = `17000000${String(counter).padStart(5, '0')}-0000`
  return applyEdits(
    state,
    makeEdits(state, [{ path: 'note', value: note }], { writer, sequence: counter, hlc }, 0),
  )
}

function merge(one: RecordState, other: RecordState): RecordState {
  const heads = Object.values(other.registers).flatMap((register) => register.heads)
  return applyEdits(one, heads)
}

function noteOf(state: RecordState): string | undefined {
  return viewRecord(state).record?.note
}

test('words added at both ends by two browsers all stand', () => {
  const base = write(emptyState('r'), 'a', 'the storm came at night')
  const here = write(base, 'a', 'Surely the storm came at night')
  const there = write(base, 'b', 'the storm came at night, they said')
  expect(noteOf(merge(here, there))).toBe('Surely the storm came at night, they said')
  expect(noteOf(merge(there, here))).toBe('Surely the storm came at night, they said')
})

test('several edits on each side are merged from where the sides parted', () => {
  const base = write(emptyState('r'), 'z', 'one two three')
  let here = write(base, 'a', 'zero one two three')
  here = write(here, 'a', 'minus zero one two three')
  let there = write(base, 'b', 'one two three four')
  there = write(there, 'b', 'one two three four five')
  expect(noteOf(merge(here, there))).toBe('minus zero one two three four five')
})

test('one word changed by both shows both, and neither version is lost', () => {
  const base = write(emptyState('r'), 'a', 'a red boat')
  const here = write(base, 'a', 'a blue boat')
  const there = write(base, 'b', 'a green boat')
  const both = merge(here, there)
  expect(noteOf(both)).toBe('a blue green boat')
  expect(viewRecord(both).otherVersions).toEqual([{ path: 'note', values: ['a blue boat', 'a green boat'] }])
})

test('the next edit settles it', () => {
  const base = write(emptyState('r'), 'a', 'a red boat')
  const both = merge(write(base, 'a', 'a blue boat'), write(base, 'b', 'a green boat'))
  const settled = write(both, 'a', 'a teal boat')
  expect(noteOf(settled)).toBe('a teal boat')
  expect(viewRecord(settled).otherVersions).toEqual([])
})

test('a word that begins another word is not taken for it', () => {
  expect(mergeTexts('a flood', '', 'a floods').split(' ')).toEqual(
    expect.arrayContaining(['flood', 'floods']),
  )
})

test('two first notes both stand', () => {
  const both = merge(write(emptyState('r'), 'a', 'from here'), write(emptyState('r'), 'b', 'from there'))
  expect(noteOf(both)).toBe('from here from there')
})

test('a note begun anew after a purge takes nothing away from the one that the purge had not seen', () => {
  const base = write(emptyState('r'), 'a', 'one two old')
  const there = write(base, 'a', 'zero one two old')
  counter += 1
  const stamp = { writer: 'b', sequence: counter, hlc: `17000000${String(counter).padStart(5, '0')}-0000` }
  const begun = write(applyEdits(base, [makePurgeEdit(base, stamp, 0)]), 'b', 'one two')
  for (const here of [begun, write(begun, 'b', 'one two here'), write(begun, 'c', 'one two here')]) {
    expect(noteOf(merge(here, there))).toContain('zero')
    expect(noteOf(merge(here, there))).toContain('old')
    expect(noteOf(merge(there, here))).toBe(noteOf(merge(here, there)))
  }
})

test('what only the author of a note begun anew knew is no base for the others merged with it', () => {
  const base = write(emptyState('r'), 'a', 'one two')
  const here = write(base, 'd', 'one two here')
  const seen = write(base, 'p', 'zero one two')
  counter += 1
  const stamp = { writer: 'k', sequence: counter, hlc: `17000000${String(counter).padStart(5, '0')}-0000` }
  const begun = write(applyEdits(seen, [makePurgeEdit(seen, stamp, 0)]), 'k', 'one two new')
  const there = write(seen, 'p', 'zero one two there')
  const note = noteOf(merge(merge(here, begun), there))
  for (const word of ['zero', 'here', 'new', 'there']) expect(note).toContain(word)
})

test('of several notes the one that a purge had not seen goes on without the others', () => {
  const one = write(emptyState('r'), 'a', 'one')
  const two = write(emptyState('r'), 'b', 'two')
  const both = merge(one, two)
  const there = write(both, 'k', `there ${noteOf(both)}`)
  counter += 1
  const stamp = { writer: 'b', sequence: counter, hlc: `17000000${String(counter).padStart(5, '0')}-0000` }
  const left = merge(applyEdits(two, [makePurgeEdit(two, stamp, 0)]), one)
  expect(noteOf(left)).toBe('one')
  for (const here of [
    write(left, 'c', 'one here'),
    write(write(left, 'c', 'one here'), 'c', 'one here too'),
  ]) {
    const note = noteOf(merge(here, there))
    for (const word of ['one', 'two', 'here', 'there']) expect(note).toContain(word)
  }
})

test('what arrived while the note was being typed is kept', () => {
  const base = write(emptyState('r'), 'a', 'one two')
  const record = viewRecord(base).record
  if (record === undefined) throw new Error('no record')
  const later = write(base, 'b', 'one two three')
  const changes = diffRecords(record, { ...record, note: 'zero one two' }, later)
  expect(changes).toEqual([{ path: 'note', value: 'zero one two three' }])
})

test('a text of 20,000 words is merged in under two seconds of processor time', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, index) => `word${index % 997}${index % 12 === 11 ? '.' : ''}`,
  )
  const base = words.join(' ')
  let merged = ''
  const spent = measureCpu(() => {
    merged = mergeTexts(`first ${base}`, base, `${base} last`)
  })
  expect(merged).toBe(`first ${base} last`)
  expect(spent).toBeLessThan(2000)
})
