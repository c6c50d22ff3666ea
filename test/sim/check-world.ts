import { stringifySorted } from '@/lib/edits/compare-edits'
import type { Edit } from '@/lib/edits/edit-schema'
import { nameAfter } from '@/lib/edits/paths'
import { isPseudoRecord, type RecordState, statusPath } from '@/lib/edits/record-state'
import { viewGroup, viewRecord } from '@/lib/edits/view-record'
import { type Oracle, uidOf } from './oracle'
import type { ProfileData } from './sim-profile'
import { groupOf } from './user-acts'

/** A browser as far as it is compared. */
export interface Compared {
  readonly world: { readonly oracle: Oracle }
  readonly data: ProfileData
}

export interface Findings {
  lost: string[]
  undone: string[]
  apart: string[]
}

/** Compares every device with what must be, and with the first. */
export function checkWorld(devices: readonly Compared[], known: ReadonlySet<string>): Findings {
  const findings: Findings = { lost: [], undone: [], apart: [] }
  const [first] = devices
  if (first === undefined) return findings
  const { oracle } = first.world
  const expected = oracle.expected(known)
  const like = describe(first)
  devices.forEach((device, number) => {
    const actual = headsOf(device)
    for (const key of new Set([...expected.keys(), ...actual.keys()])) {
      const wanted = expected.get(key) ?? []
      const found = actual.get(key) ?? []
      for (const uid of wanted) if (!found.includes(uid)) findings.lost.push(`${number}: ${key} ${uid}`)
      for (const uid of found) if (!wanted.includes(uid)) findings.undone.push(`${number}: ${key} ${uid}`)
    }
    for (const [id, state] of device.data.states) {
      const { isTrashed } = describeState(state)
      if (!isPseudoRecord(id) && isTrashed !== oracle.isTrashed(id, expected)) {
        findings.undone.push(`${number}: ${id} trashed ${isTrashed}`)
      }
    }
    checkNotes(device, expected, oracle, (what) => findings.lost.push(`${number}: ${what}`))
    checkGroups(device, expected, oracle, (what) => findings.undone.push(`${number}: ${what}`))
    const own = describe(device)
    if (own !== like) findings.apart.push(`${number} is not like 0${firstDifference(like, own)}`)
  })
  return findings
}

/** What is worked out of one state. A state that changes is another object, so most is asked once. */
interface Described {
  heads: [string, string[]][]
  isTrashed: boolean
  note: string
  text: string
}
const described = new WeakMap<RecordState, Described>()

function describeState(state: RecordState): Described {
  const known = described.get(state)
  if (known !== undefined) return known
  const view = viewRecord(state)
  const heads: Described['heads'] = []
  for (const [path, register] of Object.entries(state.registers)) {
    const uids = [...new Set(register.heads.map((head: Edit) => uidOf(head)))].sort()
    if (uids.length > 0) heads.push([`${state.id} ${path}`, uids])
  }
  const text = stringifySorted({
    id: state.id,
    view,
    status: (state.registers[statusPath]?.heads ?? []).map((head) => head.dot),
    unknown: Object.entries(state.registers)
      .filter(([path]) => /^(z9|set|q|v|a):/.test(path))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([path, register]) => [path, register.heads.map((head) => [head.dot, head.value ?? null])]),
  })
  const note = view.record?.note ?? ''
  const fresh = { heads, isTrashed: view.status !== 'live', note, text }
  described.set(state, fresh)
  return fresh
}

type Expected = ReadonlyMap<string, readonly string[]>

/** Every word that somebody added to a note and nobody took away stands in it. */
function checkNotes(
  { data }: Compared,
  expected: Expected,
  oracle: Oracle,
  tell: (what: string) => void,
): void {
  for (const [id, state] of data.states) {
    const note = describeState(state).note
    for (const word of oracle.wordsOf(expected.get(`${id} note`) ?? [])) {
      if (!note.split(/\s+/).includes(word)) tell(`${id} the note shows no ${word}`)
    }
  }
}

/** What is shown of records that are one is what those hold that no edit for all of them replaced. */
function checkGroups(
  { data }: Compared,
  expected: Expected,
  oracle: Oracle,
  tell: (what: string) => void,
): void {
  for (const id of data.states.keys()) {
    const group = isPseudoRecord(id) ? [] : groupOf(data, id)
    if (group.length < 2 || group[0]?.id !== id) continue
    const { record, otherVersions } = viewGroup(group)
    const shownAt = (path: string) =>
      oracle.shownInGroup(group.flatMap((member) => expected.get(`${member.id} ${path}`) ?? []))
    const titles = shownAt('title')
    const others = otherVersions.find(({ path }) => path === 'title')?.values ?? []
    for (const title of others)
      if (!titles.includes(title)) tell(`${id} the group was also called ${JSON.stringify(title)}`)
    const isFine = titles.includes(record?.title) || titles.length === 0 || titles.includes(undefined)
    if (record !== undefined && !isFine) tell(`${id} the group is called ${record.title}`)
    const paths = new Set(group.flatMap((member) => Object.keys(member.registers)))
    for (const topic of [...paths].map((path) => nameAfter('t', path))) {
      if (topic === undefined) continue
      const isIn = shownAt(`t:${topic}`).some((value) => value !== undefined)
      if (isIn !== (record?.topics.includes(topic) ?? false)) tell(`${id} topic ${topic} of the group`)
    }
  }
}

function headsOf(device: Compared): Map<string, string[]> {
  return new Map([...device.data.states.values()].flatMap((state) => describeState(state).heads))
}

function describe(device: Compared): string {
  return [...device.data.states]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, state]) => describeState(state).text)
    .join('\n')
}

function firstDifference(left: string, right: string): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return ` at ${at}: ${left.slice(Math.max(0, at - 80), at + 120)} | ${right.slice(at, at + 120)}`
}
