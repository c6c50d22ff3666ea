import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, Parser } from 'yaml'
import type { AppError } from '@/lib/errors/app-error'
import { unreadable } from './read-error'
import { type SourceEntry, type SourceValue, sourceLimits } from './source-value'
import type { FileParts } from './split-file'

export type YamlDocument = Document.Parsed<ParsedNode>

export interface ParsedYaml {
  document: YamlDocument | undefined
  /** Undefined for front matter that holds nothing. */
  value: SourceValue | undefined
  /** Keys that stand twice in one mapping; the last one counts. */
  duplicates: { key: string; at: number }[]
}

/** What the YAML rules expect where this error of the parser arises, in words for a person. */
const expectations: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'spaces instead of a tab',
  BAD_INDENT: 'the same indentation as the lines around it',
  MISSING_CHAR: 'a closing quote or bracket, or a space after the colon',
  BAD_ALIAS: 'an anchor of that name before it',
  BAD_DQ_ESCAPE: 'an escape that YAML knows',
  BAD_SCALAR_START: 'quotes around a value that begins with this sign',
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a value that has a colon in it',
  MULTILINE_IMPLICIT_KEY: 'a key on one line, followed by a colon',
  MULTIPLE_DOCS: 'one document only',
  RESOURCE_EXHAUSTION: 'less nesting',
}

/**
 * Parses the YAML between the marks with every token's place kept. All scalars stay text: which of them
 * is a number or a date is decided by the key (file-form.ts). Throws `file.unreadable`.
 */
export function parseYaml(text: string, parts: FileParts, name: string): ParsedYaml {
  const document = compose(text, parts, name)
  const root = document?.contents
  if (document === undefined || root === null || root === undefined) {
    return { document, value: undefined, duplicates: [] }
  }
  const resolver = new Resolver(text, name, parts.start, document)
  return { document, value: resolver.resolve(root, 0), duplicates: resolver.duplicates }
}

function compose(text: string, parts: FileParts, name: string): YamlDocument | undefined {
  const composer = new Composer({
    keepSourceTokens: true,
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  try {
    const tokens = new Parser().parse(text.slice(parts.start, parts.end))
    const [document, second] = composer.compose(tokens)
    if (second !== undefined) throw unreadable(text, name, parts.start + second.range[0], 'one document only')
    if (document === undefined) return undefined
    const error = document.errors[0]
    if (error !== undefined) throw yamlError(text, name, parts.start + error.pos[0], error.code, error)
    return document
  } catch (error) {
    if (error instanceof RangeError) throw unreadable(text, name, parts.start, 'less nesting', error)
    throw error
  }
}

function yamlError(text: string, name: string, at: number, code: string, cause: Error): AppError {
  return unreadable(text, name, at, expectations[code] ?? 'valid YAML', cause)
}

/** Turns nodes into source values; aliases and merge keys are followed, within limits. */
class Resolver {
  readonly duplicates: { key: string; at: number }[] = []
  #values = 0
  #aliases = 0
  readonly #open = new Set<ParsedNode>()

  constructor(
    readonly text: string,
    readonly name: string,
    readonly start: number,
    readonly document: YamlDocument,
  ) {}

  resolve(node: ParsedNode, depth: number): SourceValue {
    const at = this.start + node.range[0]
    if (++this.#values > sourceLimits.values || depth > sourceLimits.depth) {
      throw unreadable(this.text, this.name, at, 'less nesting or fewer aliases')
    }
    if (isAlias(node)) return this.#resolveAlias(node, at, depth)
    if (isScalar(node)) return scalarValue(node, at)
    if (this.#open.has(node)) throw unreadable(this.text, this.name, at, 'no alias to a value within itself')
    this.#open.add(node)
    const value: SourceValue = isSeq(node)
      ? { kind: 'list', at, node, items: node.items.map((item) => this.#item(item, at, depth)) }
      : { kind: 'map', at, node, entries: this.#entries(node, depth) }
    this.#open.delete(node)
    return value
  }

  #item(item: unknown, at: number, depth: number): SourceValue {
    return isParsedNode(item)
      ? this.resolve(item, depth + 1)
      : { kind: 'null', isEmpty: true, at, node: null }
  }

  #resolveAlias(node: ParsedNode, at: number, depth: number): SourceValue {
    const target = isAlias(node) ? node.resolve(this.document) : undefined
    if (++this.#aliases > sourceLimits.aliases || !isParsedNode(target)) {
      throw unreadable(this.text, this.name, at, 'an anchor of that name, and fewer aliases')
    }
    return { ...this.resolve(target, depth + 1), at, node }
  }

  #entries(node: ParsedNode, depth: number): Map<string, SourceEntry> {
    const entries = new Map<string, SourceEntry>()
    if (!isMap(node)) return entries
    const merged: SourceValue[] = []
    for (const { key: keyNode, value } of node.items) {
      const at = this.start + (isParsedNode(keyNode) ? keyNode.range[0] : node.range[0])
      const key = isScalar(keyNode) && isParsedNode(keyNode) ? String(keyNode.value) : undefined
      if (key === undefined) throw unreadable(this.text, this.name, at, 'a key that is a word')
      const resolved = this.#item(value, at, depth)
      if (key === '<<' && isPlainKey(keyNode)) {
        merged.push(...(resolved.kind === 'list' ? resolved.items : [resolved]))
        continue
      }
      if (entries.has(key)) this.duplicates.push({ key, at })
      entries.set(key, { value: resolved, at, isMerged: false })
    }
    for (const source of merged) addMerged(entries, source)
    return entries
  }
}

function addMerged(entries: Map<string, SourceEntry>, source: SourceValue): void {
  if (source.kind !== 'map') return
  for (const [key, entry] of source.entries) {
    if (!entries.has(key)) entries.set(key, { ...entry, isMerged: true })
  }
}

function scalarValue(node: ParsedNode, at: number): SourceValue {
  const isPlain = isScalar(node) && node.type === 'PLAIN'
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  if (isPlain && /^(?:~|null|Null|NULL)?$/.test(text)) return { kind: 'null', isEmpty: text === '', at, node }
  return { kind: 'scalar', text, isPlain, at, node }
}

export function isParsedNode(node: unknown): node is ParsedNode {
  return (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && Array.isArray(node.range)
}

function isPlainKey(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN'
}
