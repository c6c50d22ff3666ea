import { findGroup, makeGroupEdits } from '@/lib/edits/alias-group'
import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import type { Edit, PathChange } from '@/lib/edits/edit-schema'
import { nextHlc } from '@/lib/edits/hlc'
import type { Stamp } from '@/lib/edits/make-edits'
import { makePurgeEdit, makeRestoreEdits, makeTrashEdit } from '@/lib/edits/make-status-edits'
import { aliasPath, nameAfter } from '@/lib/edits/paths'
import {
  emptyState,
  isPseudoRecord,
  pseudoRecordIds,
  type RecordState,
  statusPath,
} from '@/lib/edits/record-state'
import { aliasesOf } from '@/lib/edits/view-aliases'
import { type RecordView, viewGroup } from '@/lib/edits/view-record'
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
  const group = groupOf(data, record)
  if (isAboutStatus) {
    changeStatus(data, oracle, group, random, nowMs)
    return
  }
  const [first = emptyState(record)] = group
  const base = viewGroup(group).record
  const { next, word } = changeRecord(base ?? createRecord(first.id, random), oracle, random)
  writeChanges(data, oracle, record, diffRecords(base, next, joinHeads(group)), nowMs, word)
}

/** The records that are one with this one, as the library finds them: by the aliases that either names. */
export function groupOf(data: Pick<ProfileData, 'states'>, id: string): RecordState[] {
  const idsNaming = (named: string) =>
    [...data.states.values()].filter((state) => aliasesOf(state).includes(named)).map((state) => state.id)
  const ids = isPseudoRecord(id) ? [id] : findGroup(id, (each) => data.states.get(each), idsNaming)
  return ids.map((each) => data.states.get(each) ?? emptyState(each))
}

function joinHeads(group: readonly RecordState[]): RecordState {
  const [first = emptyState('')] = group
  const registers: RecordState['registers'] = {}
  for (const [path, register] of group.flatMap((state) => Object.entries(state.registers))) {
    const known = registers[path]
    registers[path] =
      known === undefined ? register : { ...known, heads: [...known.heads, ...register.heads] }
  }
  return { ...first, registers }
}

function writeChanges(
  data: ProfileData,
  oracle: Oracle,
  record: string,
  changes: PathChange[],
  nowMs: number,
  word?: string,
): void {
  // An alias is a matter of the record that names it, as when two records are parted.
  const isAlias = changes.some(({ path }) => nameAfter('a', path) !== undefined)
  const group = isAlias ? [data.states.get(record) ?? emptyState(record)] : groupOf(data, record)
  if (changes.length === 0) return
  write(data, oracle, group, nowMs, (stamp) => makeGroupEdits(group, changes, stamp, 0), word)
}

function changeStatus(
  data: ProfileData,
  oracle: Oracle,
  group: readonly RecordState[],
  random: SeededRandom,
  nowMs: number,
): void {
  const before = viewGroup(group)
  const { status } = before
  if (group.every(({ registers }) => Object.keys(registers).length === 0)) return
  const isPurge = random.chance(0.5)
  write(data, oracle, group, nowMs, (stamp) => {
    const edits: Edit[] = []
    for (const state of group) {
      const index = edits.length
      if (status === 'live') edits.push(makeTrashEdit(state, stamp, index))
      else if (status === 'trashed' && isPurge) edits.push(makePurgeEdit(state, stamp, index))
      else edits.push(...makeRestoreEdits(state, stamp, index, group))
    }
    return edits
  })
  if (status === 'trashed' && !isPurge) checkRestored(data, group, before)
}

// The oracle takes the edits of a restore for what they say; so what they may say is looked at here.
function checkRestored(
  { states }: Pick<ProfileData, 'states'>,
  group: readonly RecordState[],
  before: RecordView,
): void {
  const { record } = viewGroup(group.map((state) => states.get(state.id) ?? state))
  const titles = before.otherVersions.find(({ path }) => path === 'title')?.values ?? []
  const isTitleNew = record?.title !== before.record?.title && !titles.includes(record?.title)
  const topicsOf = (of: ClipRecord | undefined) => of?.topics.toSorted().join() ?? ''
  if (isTitleNew || topicsOf(record) !== topicsOf(before.record)) {
    throw new Error('a restore brought back what the group had replaced')
  }
}

function write(
  data: ProfileData,
  oracle: Oracle,
  group: readonly RecordState[],
  nowMs: number,
  make: (stamp: Stamp) => Edit[],
  word?: string,
): void {
  const sequence = data.sequence + 1
  const hlc = nextHlc(data.hlc, nowMs)
  const edits = make({ writer: data.writer, sequence, hlc }).map((edit) => ({
    ...edit,
    uid: oracle.nextUid(),
    group: 'local',
  }))
  const before = new Map(group.map((state) => [state.id, state]))
  const hasGroup = !edits.some(({ path }) => path === statusPath)
  for (const edit of edits) {
    oracle.tell(edit, before.get(edit.record), data.known, { word, ...(hasGroup ? { group } : {}) })
  }
  for (const edit of edits) data.known.add(uidOf(edit))
  for (const [id, state] of before) {
    const own = edits.filter((edit) => edit.record === id)
    if (own.length > 0) data.states.set(id, applyEdits(state, own))
  }
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

/** What only a newer version writes: a path, or a value of a known one, that this version does not know. */
function pickFuture(random: SeededRandom): PathChange {
  if (random.chance(0.2)) return { path: 'quality', value: { scale: 'new', of: random.below(9) } }
  return { path: `z9:${random.pick(words)}`, value: { shape: [random.below(9), null] } }
}

function pickAlias(random: SeededRandom): PathChange {
  const path = aliasPath(random.pick(recordIds))
  return random.chance(0.3) ? { path, deleted: true } : { path, value: true }
}

function createRecord(id: string, random: SeededRandom): ClipRecord {
  return { id, title: random.pick(words), topics: [], images: [], related: [], note: 'one two three' }
}

/** The record changed in one way; a note is only ever added to, by a word that is nowhere else. */
function changeRecord(
  record: ClipRecord,
  oracle: Oracle,
  random: SeededRandom,
): { next: ClipRecord; word?: string } {
  if (random.chance(0.2)) {
    const word = oracle.nextWord()
    const note = record.note ?? ''
    return { next: { ...record, note: random.chance(0.7) ? `${note} ${word}` : `${word} ${note}` }, word }
  }
  return { next: changeField(record, random) }
}

function changeField(record: ClipRecord, random: SeededRandom): ClipRecord {
  const word = random.pick(words)
  const draw = random.next()
  if (draw < 0.25) return { ...record, title: `${word} ${random.below(100)}` }
  if (draw < 0.6) {
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
