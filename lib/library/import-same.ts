import type { ClipRecord } from '@/lib/record/record-schema'

/** Whether nothing would be written: the order of keys does not count, a missing key is an undefined one. */
export function isSameRecord(one: ClipRecord, other: ClipRecord): boolean {
  return stateJson(one) === stateJson(other)
}

function stateJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stateJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${key}:${stateJson(item)}`)
    .join()}}`
}
