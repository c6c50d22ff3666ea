import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import type { Edit, PathChange } from '@/lib/edits/edit-schema'
import { nextHlc } from '@/lib/edits/hlc'
import { makeEdits, type Stamp } from '@/lib/edits/make-edits'
import { makePurgeEdit, makeRestoreEdits, makeTrashEdit } from '@/lib/edits/make-status-edits'
import { aliasPath } from '@/lib/edits/paths'
import { emptyState, pseudoRecordIds, type RecordState } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { type Oracle, uidOf } from './oracle'
import type { SeededRandom } from './seeded-random'
import type { ProfileData } from './sim-profile'

const recordIds = ['r1', 'r2', 'r3', 'r4']
const words = ['sea', 'storm', 'wind', 'rain', 'flood', 'coast']

/** One thing that a user does, written as the library writes it: one transaction of state, clock and outbox. */
export function actAsUser(data: ProfileData, oracle: Oracle, random: SeededRandom, nowMs: number): void {
  const record = random.pick(recordIds)
  const draw = random.next()
  if (draw < 0.08) writeChanges(data, oracle, pickPseudo(random), pickSetting(random), nowMs)
  else if (draw < 0.14) writeChanges(data, oracle, record, [pickFuture(random)], nowMs)
  else if (draw < 0.2) writeChanges(data, oracle, record, [pickAlias(random)], nowMs)
  else changeOneRecord(data, oracle, record, draw < 0.34, random, nowMs)
}

function changeOneRecord(
  data: ProfileData,
  oracle: Oracle,
  record: string,
  isAboutStatus: boolean,
  random: SeededRandom,
  nowMs: number,
): void {
  const state = data.states.get(record) ?? emptyState(record)
  if (isAboutStatus) {
    changeStatus(data, oracle, state, random, nowMs)
    return
  }
  const base = viewRecord(state).record
  const next = changeRecord(base ?? createRecord(record, random), random)
  writeChanges(data, oracle, record, diffRecords(base, next, state), nowMs)
}

function writeChanges(
  data: ProfileData,
  oracle: Oracle,
  record: string,
  changes: PathChange[],
  nowMs: number,
): void {
  const state = data.states.get(record) ?? emptyState(record)
  if (changes.length > 0) write(data, oracle, state, nowMs, (stamp) => makeEdits(state, changes, stamp, 0))
}

function changeStatus(
  data: ProfileData,
  oracle: Oracle,
  state: RecordState,
  random: SeededRandom,
  nowMs: number,
): void {
  const { status } = viewRecord(state)
  if (Object.keys(state.registers).length === 0) return
  write(data, oracle, state, nowMs, (stamp) => {
    if (status === 'live') return [makeTrashEdit(state, stamp, 0)]
    if (status === 'trashed' && random.chance(0.5)) return [makePurgeEdit(state, stamp, 0)]
    return makeRestoreEdits(state, stamp, 0)
  })
}

function write(
  data: ProfileData,
  oracle: Oracle,
  state: RecordState,
  nowMs: number,
  make: (stamp: Stamp) => Edit[],
): void {
  const sequence = data.sequence + 1
  const hlc = nextHlc(data.hlc, nowMs)
  const edits = make({ writer: data.writer, sequence, hlc }).map((edit) => ({
    ...edit,
    uid: oracle.nextUid(),
    group: 'local',
  }))
  for (const edit of edits) oracle.tell(edit, state, data.known)
  for (const edit of edits) data.known.add(uidOf(edit))
  data.states.set(state.id, applyEdits(state, edits))
  data.sequence = sequence
  data.hlc = hlc
  if (data.sync !== undefined) data.outbox.push({ sequence, edits })
}

function pickPseudo(random: SeededRandom): string {
  return random.pick(Object.values(pseudoRecordIds))
}

function pickSetting(random: SeededRandom): PathChange[] {
  const path = random.pick(['set:category', 'q:1', 'v:storm'])
  return [random.chance(0.2) ? { path, deleted: true } : { path, value: random.pick(words) }]
}

/** What only a newer version writes: a path and a value that this one does not know. */
function pickFuture(random: SeededRandom): PathChange {
  return { path: `z9:${random.pick(words)}`, value: { shape: [random.below(9), null] } }
}

function pickAlias(random: SeededRandom): PathChange {
  const path = aliasPath(random.pick(recordIds))
  return random.chance(0.3) ? { path, deleted: true } : { path, value: true }
}

function createRecord(id: string, random: SeededRandom): ClipRecord {
  return { id, title: random.pick(words), topics: [], images: [], related: [], note: 'one two three' }
}

function changeRecord(record: ClipRecord, random: SeededRandom): ClipRecord {
  const word = random.pick(words)
  const draw = random.next()
  if (draw < 0.25) return { ...record, title: `${word} ${random.below(100)}` }
  if (draw < 0.4) return { ...record, note: `${record.note ?? ''} ${word}${random.below(100)}` }
  if (draw < 0.65) {
    const without = record.topics.filter((topic) => topic !== word)
    const at = random.below(without.length + 1)
    const isRemoval = without.length < record.topics.length && random.chance(0.6)
    return { ...record, topics: isRemoval ? without : without.toSpliced(at, 0, word) }
  }
  if (draw < 0.85) {
    const without = record.related.filter(({ id }) => id !== word)
    if (without.length < record.related.length && random.chance(0.5)) return { ...record, related: without }
    const related = [...without, { id: word, title: `${word} ${random.below(9)}`, quality: random.below(3) }]
    return { ...record, related }
  }
  return { ...record, quality: random.below(50), published: random.chance(0.5) }
}
