import type { JsonValue } from '@/lib/record/json'
import { compareEdits, compareTexts, stringifySorted } from './compare-edits'
import type { Edit } from './edit-schema'
import { nameAfter } from './paths'
import type { RecordState } from './record-state'

/** Heads by path: of one record, or of several that are one (`viewGroup`). */
export type HeadsByPath = ReadonlyMap<string, readonly Edit[]>

/** The value of a plain register: the greatest head that `isValid` accepts. Undefined: absent. */
export function shownValue(
  heads: readonly Edit[],
  isValid: (value: JsonValue) => boolean = () => true,
): JsonValue | undefined {
  const ordered = heads.length > 1 ? heads.toSorted((left, right) => compareEdits(right, left)) : heads
  const shown = ordered.find(
    (head) => head.deleted === true || (head.value !== undefined && isValid(head.value)),
  )
  return shown?.deleted === true ? undefined : shown?.value
}

/** Heads that are not shown, without those that say the same as what is. */
export function otherValues(heads: readonly Edit[], shown: JsonValue | undefined): (JsonValue | undefined)[] {
  const values = new Map<string, JsonValue | undefined>()
  for (const head of heads) {
    const value = head.deleted === true ? undefined : head.value
    values.set(textOf(value), value)
  }
  values.delete(textOf(shown))
  return [...values].sort(([left], [right]) => compareTexts(left, right)).map(([, value]) => value)
}

/** One member of an observed-remove set, with the position its greatest live head gives it. */
export interface Member {
  name: string
  position: string
  dot: Edit['dot']
}

/** A member is in the set while any head of its register is live: adding wins over removing. */
export function readMember(name: string, heads: readonly Edit[]): Member | undefined {
  const live = heads.filter((head) => head.deleted !== true)
  const shown = live.length > 1 ? live.toSorted(compareEdits).at(-1) : live[0]
  if (shown === undefined) return undefined
  return { name, position: typeof shown.value === 'string' ? shown.value : '', dot: shown.dot }
}

/**
 * Names and values of a pseudo-record's registers, such as `set:` (settings) or `q:` (saved searches):
 * those whose shown head is live.
 */
export function viewNamedValues(state: RecordState, prefix: string): Map<string, JsonValue> {
  const values = new Map<string, JsonValue>()
  for (const [path, register] of Object.entries(state.registers)) {
    const name = nameAfter(prefix, path)
    const value = name === undefined ? undefined : shownValue(register.heads)
    if (name !== undefined && value !== undefined) values.set(name, value)
  }
  return values
}

/** The same with every live head of each register, the shown one first. */
export function viewNamedHeads(state: RecordState, prefix: string): Map<string, JsonValue[]> {
  const values = new Map<string, JsonValue[]>()
  for (const [path, { heads }] of Object.entries(state.registers)) {
    const name = nameAfter(prefix, path)
    const live = heads
      .toSorted((left, right) => compareEdits(right, left))
      .flatMap(({ value }) => (value === undefined ? [] : [value]))
    if (name !== undefined && live.length > 0) values.set(name, live)
  }
  return values
}

function textOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : stringifySorted(value)
}
