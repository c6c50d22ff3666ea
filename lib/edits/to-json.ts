import type { JsonValue } from '@/lib/record/json'

/**
 * The value as JSON keeps it: keys without a value are left out. Undefined for what JSON cannot hold;
 * inside a list that becomes null, as `JSON.stringify` has it.
 */
export function toJson(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map((item: unknown) => toJson(item) ?? null)
  if (typeof value !== 'object') return undefined
  const entries: [string, JsonValue][] = []
  for (const [key, inner] of Object.entries(value)) {
    const json = toJson(inner)
    if (json !== undefined) entries.push([key, json])
  }
  return Object.fromEntries(entries)
}
