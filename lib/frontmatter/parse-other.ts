import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import { jsonValueSchema } from '@/lib/record/json'
import { findJsonFault } from './json-fault'
import { unreadable } from './read-error'
import { type SourceEntry, type SourceValue, sourceLimits } from './source-value'
import type { FileParts } from './split-file'

/** Reads TOML or JSON front matter. Values have no place of their own: `at` is where the front matter starts. */
export function parseOther(text: string, parts: FileParts, name: string): SourceValue {
  const inside = text.slice(parts.start, parts.end)
  const data =
    parts.kind === 'toml' ? readToml(inside, text, parts, name) : readJson(inside, text, parts, name)
  return toSource(data, parts.start, 0, () => unreadable(text, name, parts.start, 'less nesting'))
}

function readToml(inside: string, text: string, parts: FileParts, name: string): unknown {
  try {
    return parseToml(inside)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const lines = inside.split('\n').slice(0, error.line - 1)
    const offset = lines.reduce((sum, line) => sum + line.length + 1, parts.start) + error.column - 1
    throw unreadable(text, name, offset, 'valid TOML', error)
  }
}

function readJson(inside: string, text: string, parts: FileParts, name: string): unknown {
  try {
    return jsonValueSchema.parse(JSON.parse(inside))
  } catch (error) {
    throw unreadable(text, name, parts.start + (findJsonFault(inside) ?? 0), 'valid JSON', error)
  }
}

function toSource(data: unknown, at: number, depth: number, tooDeep: () => Error): SourceValue {
  if (depth > sourceLimits.depth) throw tooDeep()
  if (data === null || data === undefined) return { kind: 'null', isEmpty: false, at }
  if (data instanceof TomlDate) return { kind: 'scalar', text: data.toISOString(), isPlain: true, at }
  if (Array.isArray(data)) {
    return { kind: 'list', at, items: data.map((item) => toSource(item, at, depth + 1, tooDeep)) }
  }
  if (typeof data === 'object') {
    const entries = new Map<string, SourceEntry>()
    for (const [key, value] of Object.entries(data)) {
      entries.set(key, { value: toSource(value, at, depth + 1, tooDeep), at, isMerged: false })
    }
    return { kind: 'map', at, entries }
  }
  if (typeof data === 'string') return { kind: 'scalar', text: data, isPlain: false, at }
  return { kind: 'scalar', text: plainText(data), isPlain: true, at }
}

function plainText(data: unknown): string {
  return typeof data === 'number' || typeof data === 'bigint' || typeof data === 'boolean' ? String(data) : ''
}
