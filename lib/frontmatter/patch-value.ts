import { isAlias, type ParsedNode } from 'yaml'
import type { ListForm, MapForm, ScalarForm } from './file-form'
import { contentEnd, isFlow } from './node-range'
import type { PatchContext, ValueChange } from './patch-context'
import { patchList } from './patch-list'
import { patchMap } from './patch-map'
import { restyleScalar } from './patch-scalar'
import { asFields } from './write-form'
import { writeOutValue } from './write-out'

/**
 * Plans the change of one value: a scalar in its own style, a block item by item, a flow collection as a
 * whole on its line. An alias is replaced by the value, written out.
 */
export function patchValue(context: PatchContext, change: ValueChange): void {
  const { form, source } = change
  const { node } = source
  const isCollection = form.kind === 'list' || form.kind === 'map'
  if (!node || isAlias(node) || source.kind !== (isCollection ? form.kind : 'scalar')) change.rewrite()
  else if (isCollection) patchCollection(context, change, form, node)
  else patchScalar(context, change, form, node)
}

function patchScalar(context: PatchContext, change: ValueChange, form: ScalarForm, node: ParsedNode): void {
  const { indent, inFlow, after } = change
  replaceNode(context, node, restyleScalar(node, form, after, { indent, eol: context.plan.eol, inFlow }))
}

function patchCollection(
  context: PatchContext,
  { source, after, inFlow, rewrite }: ValueChange,
  form: ListForm | MapForm,
  node: ParsedNode,
): void {
  if (isFlow(node)) replaceNode(context, node, writeOutValue(form, after, source))
  else if (inFlow) rewrite()
  else if (form.kind === 'map') patchMap(context, form.keys, source, asFields(after))
  else patchList(context, form, source, Array.isArray(after) ? after : [])
}

function replaceNode({ plan }: PatchContext, node: ParsedNode, text: string): void {
  const end = contentEnd(node, plan.yaml)
  plan.replace(plan.fromYaml(node.range[0]), plan.fromYaml(end), text, node)
}
