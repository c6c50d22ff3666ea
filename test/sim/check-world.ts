import { stringifySorted } from '@/lib/edits/compare-edits'
import type { Edit } from '@/lib/edits/edit-schema'
import { isPseudoRecord, statusPath } from '@/lib/edits/record-state'
import { viewRecord } from '@/lib/edits/view-record'
import { uidOf } from './oracle'
import type { SimDevice } from './sim-device'

export interface Findings {
  lost: string[]
  undone: string[]
  apart: string[]
}

/** Compares every device with what must be, and with the first. */
export function checkWorld(devices: readonly SimDevice[], known: ReadonlySet<string>): Findings {
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
      const isTrashed = viewRecord(state).status !== 'live'
      if (!isPseudoRecord(id) && isTrashed !== oracle.isTrashed(id, expected)) {
        findings.undone.push(`${number}: ${id} trashed ${isTrashed}`)
      }
    }
    const own = describe(device)
    if (own !== like) findings.apart.push(`${number} is not like 0${firstDifference(like, own)}`)
  })
  return findings
}

function headsOf(device: SimDevice): Map<string, string[]> {
  const heads = new Map<string, string[]>()
  for (const [id, state] of device.data.states) {
    for (const [path, register] of Object.entries(state.registers)) {
      const uids = [...new Set(register.heads.map((head: Edit) => uidOf(head)))].sort()
      if (uids.length > 0) heads.set(`${id} ${path}`, uids)
    }
  }
  return heads
}

function describe(device: SimDevice): string {
  const views = [...device.data.states]
    .map(([id, state]) => ({
      id,
      view: viewRecord(state),
      status: (state.registers[statusPath]?.heads ?? []).map((head) => head.dot),
      unknown: Object.entries(state.registers)
        .filter(([path]) => /^(z9|set|q|v|a):/.test(path))
        .map(([path, register]) => [path, register.heads.map((head) => [head.dot, head.value ?? null])])
        .sort(),
    }))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
  return stringifySorted(views)
}

function firstDifference(left: string, right: string): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return ` at ${at}: ${left.slice(Math.max(0, at - 80), at + 120)} | ${right.slice(at, at + 120)}`
}
