import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '@/lib/edits/apply-edits'
import { stringifySorted } from '@/lib/edits/compare-edits'
import type { Edit } from '@/lib/edits/edit-schema'
import { makeEdits, type Stamp } from '@/lib/edits/make-edits'
import { makePurgeEdit, makeRestoreEdits, makeTrashEdit } from '@/lib/edits/make-status-edits'
import { emptyState, type RecordState, recordStateSchema } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import { checkProperty } from './check-property'

const writers = ['aaa', 'bbb', 'ccc'] as const
const paths = ['title', 'note', 't:sea', 't:wind', 'l:x', 'l:x:title', 'quality', 'later:unknown']

interface Act {
  writer: number
  kind: 'value' | 'delete' | 'trash' | 'restore' | 'purge' | 'sync'
  path: string
  value: string | number
  skewMs: number
}

const actArb: fc.Arbitrary<Act> = fc.record({
  writer: fc.nat(2),
  kind: fc.constantFrom('value', 'value', 'value', 'delete', 'trash', 'restore', 'purge', 'sync', 'sync'),
  path: fc.constantFrom(...paths),
  value: fc.oneof(fc.constantFrom('a0', 'a1', 'one two', 'one two three'), fc.nat(9)),
  skewMs: fc.integer({ min: -864_000_000, max: 864_000_000 }),
})

/** Edits as devices make them: each from what it has, which is some of what the others made. */
function playActs(acts: readonly Act[]): { edits: Edit[]; states: RecordState[] } {
  const logs: Edit[][] = writers.map(() => [])
  const states = writers.map(() => emptyState('r'))
  const read = writers.map(() => writers.map(() => 0))
  const all: Edit[] = []
  for (const act of acts) {
    const state = states[act.writer] ?? emptyState('r')
    if (act.kind === 'sync') {
      for (const [other, log] of logs.entries()) {
        const cursors = read[act.writer] ?? []
        states[act.writer] = applyEdits(states[act.writer] ?? state, log.slice(cursors[other]))
        cursors[other] = log.length
      }
      continue
    }
    const log = logs[act.writer] ?? []
    const sequence = (log.at(-1)?.dot[1] ?? 0) + 1
    const ms = String(1_700_000_000_000 + act.skewMs)
    const stamp: Stamp = { writer: writers[act.writer] ?? 'aaa', sequence, hlc: `${ms}-0000` }
    const made = makeAct(state, act, stamp)
    log.push(...made)
    all.push(...made)
    states[act.writer] = applyEdits(state, made)
  }
  return { edits: all, states }
}

function makeAct(state: RecordState, act: Act, stamp: Stamp): Edit[] {
  if (act.kind === 'trash') return [makeTrashEdit(state, stamp, 0)]
  if (act.kind === 'purge') return [makePurgeEdit(state, stamp, 0)]
  if (act.kind === 'restore') return makeRestoreEdits(state, stamp, 0)
  const { path, value } = act
  return makeEdits(state, [act.kind === 'delete' ? { path, deleted: true } : { path, value }], stamp, 0)
}

const scenarioArb = fc.array(actArb, { maxLength: 40 }).map(playActs)

test('the order in which edits arrive does not matter', () => {
  checkProperty(
    fc.property(scenarioArb, fc.infiniteStream(fc.nat(1000)), ({ edits }, keys) => {
      const shuffled = edits
        .map((edit) => ({ edit, key: keys.next().value }))
        .sort((left, right) => left.key - right.key)
        .map(({ edit }) => edit)
      const whole = applyEdits(emptyState('r'), edits)
      expect(stringifySorted(applyEdits(emptyState('r'), shuffled))).toBe(stringifySorted(whole))
      expect(viewRecord(applyEdits(emptyState('r'), shuffled))).toEqual(viewRecord(whole))
    }),
  )
})

test('neither repetition nor grouping matters', () => {
  checkProperty(
    fc.property(scenarioArb, fc.nat(40), ({ edits }, cut) => {
      const whole = applyEdits(emptyState('r'), edits)
      const parts = applyEdits(applyEdits(emptyState('r'), edits.slice(0, cut)), edits.slice(cut))
      const again = applyEdits(applyEdits(whole, edits), edits.slice(cut))
      expect(stringifySorted(parts)).toBe(stringifySorted(whole))
      expect(stringifySorted(again)).toBe(stringifySorted(whole))
    }),
  )
})

test('devices that have read everything are alike', () => {
  checkProperty(
    fc.property(scenarioArb, ({ edits, states }) => {
      const whole = stringifySorted(applyEdits(emptyState('r'), edits))
      for (const state of states) expect(stringifySorted(applyEdits(state, edits))).toBe(whole)
    }),
  )
})

test('an edit is gone only if its successor had seen it', () => {
  checkProperty(
    fc.property(scenarioArb, ({ edits }) => {
      const state = applyEdits(emptyState('r'), edits)
      const heads = Object.values(state.registers).flatMap((register) => register.heads)
      for (const edit of edits) {
        const [writer, sequence] = edit.dot
        const isHead = heads.some((head) => head.dot.join() === edit.dot.join())
        const isReplaced = edits.some(
          (other) =>
            (other.path === edit.path && (other.over[writer] ?? 0) >= sequence) ||
            (edit.path !== '*' && other.value === 'purged' && (other.seen?.[writer] ?? 0) >= sequence) ||
            (other.goneAt?.[edit.path]?.[writer] ?? 0) >= sequence,
        )
        expect(isHead).toBe(!isReplaced)
      }
    }),
  )
})

test('size follows live data: a thousand edits of one field leave one head', () => {
  let state = emptyState('r')
  for (let sequence = 1; sequence <= 1000; sequence += 1) {
    const writer = writers[sequence % 3] ?? 'aaa'
    const stamp = { writer, sequence, hlc: '1700000000000-0000' }
    state = applyEdits(state, makeEdits(state, [{ path: 'title', value: `t${sequence}` }], stamp, 0))
  }
  expect(state.registers.title?.heads).toHaveLength(1)
  expect(JSON.stringify(state).length).toBeLessThan(400)
})

test('any edits at all, also nonsense, are applied without an error', () => {
  const dotArb = fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 9 }), fc.nat(3))
  const vectorArb = fc.dictionary(fc.string({ minLength: 1 }), fc.nat(9))
  const editArb: fc.Arbitrary<Edit> = fc.record({
    record: fc.constant('r'),
    path: fc.oneof(fc.constantFrom(...paths, '*', 'h::', 'l:%', 't:'), fc.string({ minLength: 1 })),
    value: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value ?? null))),
    dot: dotArb,
    hlc: fc.string(),
    over: vectorArb,
    seen: vectorArb,
  })
  checkProperty(
    fc.property(fc.array(editArb, { maxLength: 20 }), (edits) => {
      const state = applyEdits(emptyState('r'), edits)
      expect(stringifySorted(applyEdits(emptyState('r'), edits.toReversed()))).toBe(stringifySorted(state))
      expect(recordStateSchema.safeParse(state).success).toBe(true)
      viewRecord(state)
    }),
  )
})
