import { isMap, isScalar, type Pair, type ParsedNode } from 'yaml'
import type { JsonValue } from '@/lib/record/json'
import type { FormKey } from './file-form'
import { colonEnd, pairEnd } from './node-range'
import { isParsedNode } from './parse-yaml'
import type { PatchContext } from './patch-context'
import { NeedsRewrite, type PatchPlan } from './patch-plan'
import { readForm } from './read-form'
import { isSameValue } from './same-value'
import type { SourceValue } from './source-value'
import { indentOf, isBlankBefore, isFirstOnLine, lineEnd, lineStart } from './text-lines'
import { type Fields, writePair } from './write-form'
import { writeWhole } from './write-whole'

/**
 * Plans what turns the block mapping `source` into `after`, for those of its `keys` whose value differs;
 * `only` limits it to some.
 */
export function patchMap(
  context: PatchContext,
  keys: readonly FormKey[],
  source: SourceValue,
  after: Fields,
  only: readonly FormKey[] = keys,
): void {
  if (source.kind !== 'map' || !isMap(source.node)) throw new NeedsRewrite()
  const block = new BlockMap(context.plan, source.node, keys)
  for (const key of only) {
    const entry = source.entries.get(key.key)
    const current = entry && readForm(key.form, entry.value, '', () => undefined)
    const next = after[key.key]
    if (isSameValue(key.form, current, next)) continue
    if (next === '' && current === undefined && key.emptyIfMissing) continue
    const pair = block.find(key.key)
    if (next === undefined) block.remove(key, pair)
    else if (pair === undefined || entry === undefined) block.insert(key, next)
    else {
      const rewrite = () => block.rewrite(key, pair, next, entry.value)
      const indent = block.indent
      context.patchValue(context, {
        form: key.form,
        source: entry.value,
        after: next,
        indent,
        inFlow: false,
        rewrite,
      })
    }
  }
}

/** The lines of a block mapping: where its keys stand, and how one is put in or taken out. */
export class BlockMap {
  readonly indent: string

  constructor(
    readonly plan: PatchPlan,
    readonly node: ParsedNode,
    readonly keys: readonly FormKey[],
  ) {
    const first = this.pairs()[0]
    if (first === undefined) throw new NeedsRewrite()
    this.indent = indentOf(plan.text, this.keyStart(first))
  }

  pairs(): Pair[] {
    return isMap(this.node) ? [...this.node.items] : []
  }

  /** The last pair of that key, which is the one that counts. */
  find(key: string): Pair | undefined {
    return this.pairs().findLast((pair) => isScalar(pair.key) && pair.key.value === key)
  }

  keyStart(pair: Pair): number {
    if (!isParsedNode(pair.key)) throw new NeedsRewrite()
    return this.plan.fromYaml(pair.key.range[0])
  }

  pairEnd(pair: Pair): number {
    return this.plan.fromYaml(pairEnd(pair, this.plan.yaml))
  }

  rewrite(key: FormKey, pair: Pair, value: JsonValue, source: SourceValue): void {
    const colon = colonEnd(pair)
    if (colon === undefined) throw new NeedsRewrite()
    const text = writeWhole(key.form, value, source, this.indent, this.plan.eol)
    this.plan.replace(this.plan.fromYaml(colon), this.pairEnd(pair), text, this.node)
  }

  remove(key: FormKey, pair: Pair | undefined): void {
    const { text, parts } = this.plan
    // A value that comes from a merge key goes only with the whole mapping.
    if (pair === undefined) throw new NeedsRewrite()
    const start = this.keyStart(pair)
    const end = lineEnd(text, this.pairEnd(pair))
    if (isFirstOnLine(text, start) && this.pairs().length > 1) {
      let from = lineStart(text, start)
      if (key.blankBefore && isBlankBefore(text, from, parts.start)) from = lineStart(text, from - 1)
      this.plan.replace(from, end, '', this.node)
      return
    }
    // The first key of a list's item stands behind the hyphen; the next one moves up to it.
    const next = this.pairs()[this.pairs().indexOf(pair) + 1]
    if (next === undefined) throw new NeedsRewrite()
    this.plan.replace(start, this.keyStart(next), '', this.node)
  }

  insert(key: FormKey, value: JsonValue): void {
    const { text, eol } = this.plan
    const pair = writePair(key, value, this.indent, eol)
    const previous = this.neighbour(key, -1)
    if (previous !== undefined) {
      const at = lineEnd(text, this.pairEnd(previous))
      const blank = key.blankBefore && this.hasBlankLines() ? eol : ''
      this.plan.replace(at, at, `${blank}${pair}${eol}`, this.node)
      return
    }
    const next = this.neighbour(key, 1) ?? this.pairs()[0]
    if (next === undefined) throw new NeedsRewrite()
    const at = this.keyStart(next)
    this.plan.replace(at, at, `${pair.slice(this.indent.length)}${eol}${this.indent}`, this.node)
  }

  /** The pair that stands nearest in the form's order, before (-1) or after (1) `key`. */
  private neighbour(key: FormKey, step: -1 | 1): Pair | undefined {
    for (let at = this.keys.indexOf(key) + step; ; at += step) {
      const other = this.keys[at]
      if (other === undefined) return step === -1 ? this.lastIfNoneKnown() : undefined
      const pair = this.find(other.key)
      if (pair !== undefined) return pair
    }
  }

  private lastIfNoneKnown(): Pair | undefined {
    const isKnown = this.keys.some((key) => this.find(key.key) !== undefined)
    return isKnown ? undefined : this.pairs().at(-1)
  }

  /** Whether the file sets groups apart by blank lines, as the canonical form does; yes if it cannot be seen. */
  private hasBlankLines(): boolean {
    const grouped = this.keys.filter((key) => key.blankBefore).flatMap((key) => this.find(key.key) ?? [])
    const { text, parts } = this.plan
    return (
      grouped.length === 0 ||
      grouped.some((pair) => isBlankBefore(text, lineStart(text, this.keyStart(pair)), parts.start))
    )
  }
}
