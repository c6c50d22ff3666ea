import { isAlias, type ParsedNode, visit } from 'yaml'
import { contentEnd } from './node-range'
import { isParsedNode, type YamlDocument } from './parse-yaml'
import type { PatchPlan, Splice } from './patch-plan'
import type { SourceValue } from './source-value'
import { writeOutSource } from './write-out'

/**
 * Where the plan changes or removes a value that carries an anchor, every alias to it elsewhere gets the
 * old value written out, so that one edit stays one edit.
 */
export function writeOutAliases(plan: PatchPlan, document: YamlDocument, root: SourceValue): void {
  const values = new Map<ParsedNode, SourceValue>()
  collectAliases(root, values)
  const made = [...plan.splices]
  visit(document, {
    Alias(_key, alias) {
      const target = alias.resolve(document)
      if (!isParsedNode(alias) || !isParsedNode(target)) return
      if (!made.some((splice) => changesNode(splice, target, plan))) return
      const start = plan.fromYaml(alias.range[0])
      const end = plan.fromYaml(alias.range[1])
      const isGone = made.some(
        (splice) => splice.start < splice.end && splice.start <= start && splice.end >= end,
      )
      const value = values.get(alias)
      if (!isGone && value !== undefined) plan.replace(start, end, writeOutSource(value))
    },
  })
}

function changesNode(splice: Splice, node: ParsedNode, plan: PatchPlan): boolean {
  const start = plan.fromYaml(node.range[0])
  const end = plan.fromYaml(contentEnd(node, plan.yaml))
  if (splice.owner !== undefined && isWithin(splice.owner, node, plan)) return true
  return splice.start < splice.end && splice.start <= start && splice.end >= end
}

function isWithin(inner: ParsedNode, outer: ParsedNode, plan: PatchPlan): boolean {
  return inner.range[0] >= outer.range[0] && contentEnd(inner, plan.yaml) <= contentEnd(outer, plan.yaml)
}

function collectAliases(value: SourceValue, into: Map<ParsedNode, SourceValue>): void {
  if (isAlias(value.node)) into.set(value.node, value)
  if (value.kind === 'list') for (const item of value.items) collectAliases(item, into)
  if (value.kind === 'map') for (const { value: entry } of value.entries.values()) collectAliases(entry, into)
}
