import type { ParsedNode } from 'yaml'

/**
 * A value as a file states it, before anybody decides what it means: scalars keep their text, since
 * `365` may be a number or a title. `at` is an offset into the file. `node` is the YAML node that stands
 * there (an alias where one stands), for the patcher; TOML and JSON have none.
 */
export type SourceValue = { at: number; node?: ParsedNode | null } & (
  | { kind: 'null'; isEmpty: boolean }
  | { kind: 'scalar'; text: string; isPlain: boolean }
  | { kind: 'list'; items: SourceValue[] }
  | { kind: 'map'; entries: Map<string, SourceEntry> }
)

export interface SourceEntry {
  value: SourceValue
  /** Where the key stands. */
  at: number
  /** Comes from a YAML merge key, not from this mapping itself. */
  isMerged: boolean
}

/** What a file's front matter may ask of the reader; more is refused as damaged or hostile. */
export const sourceLimits = {
  /** UTF-16 units of the whole file. */
  fileLength: 8_000_000,
  depth: 64,
  /** Values in all, with aliases resolved. */
  values: 200_000,
  aliases: 1_000,
} as const
