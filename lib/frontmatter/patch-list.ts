import type { JsonValue } from '@/lib/record/json'
import type { ListForm } from './file-form'
import { longestRisingRun, matchItems } from './match-items'
import { contentEnd, dashOffsets } from './node-range'
import type { PatchContext } from './patch-context'
import { NeedsRewrite, type PatchPlan } from './patch-plan'
import { readForm } from './read-form'
import { isSameValue, stateValue } from './same-value'
import type { SourceValue } from './source-value'
import { indentOf, isFirstOnLine, lineEnd, lineStart } from './text-lines'
import { writeItem } from './write-form'
import { writeWhole } from './write-whole'

interface Item {
  source: SourceValue
  value: JsonValue | undefined
  dash: number
  /** Lines of the item, from the start of the hyphen's to after the line feed of its last. */
  start: number
  end: number
}

/** Plans what turns the block list `source` into `after`, item by item; items that stay are not touched. */
export function patchList(
  context: PatchContext,
  form: ListForm,
  source: SourceValue,
  after: readonly JsonValue[],
): void {
  const { plan } = context
  const items = locateItems(plan, form, source)
  const first = items[0]
  if (first === undefined || !isFirstOnLine(plan.text, first.dash)) throw new NeedsRewrite()
  const matches = matchItems(
    form.item,
    items.map((item) => item.value),
    after,
  )
  const stays = form.unordered ? undefined : stayingItems(matches)
  const indent = indentOf(plan.text, first.dash)
  const wanted = new Set(after.map((value) => stateValue(form.item, value)))
  let at = first.start
  for (const [place, value] of after.entries()) {
    const item = items[matches[place] ?? -1]
    if (item !== undefined && (stays === undefined || stays.has(place))) {
      patchItem(context, form, item, value)
      at = item.end
    } else {
      plan.replace(at, at, movedText(plan, form, item, value, indent), source.node)
    }
  }
  for (const [index, item] of items.entries()) {
    const place = matches.indexOf(index)
    if (item.value === undefined || (place >= 0 && (stays === undefined || stays.has(place)))) continue
    // A second item of one value (a topic that stands twice) stays as long as the value is wanted.
    if (place < 0 && wanted.has(stateValue(form.item, item.value))) continue
    plan.replace(item.start, item.end, '', source.node)
  }
}

function locateItems(plan: PatchPlan, form: ListForm, source: SourceValue): Item[] {
  if (source.kind !== 'list' || !source.node) throw new NeedsRewrite()
  const dashes = dashOffsets(source.node)
  if (dashes.length !== source.items.length) throw new NeedsRewrite()
  return source.items.map((item, index) => {
    const dash = plan.fromYaml(dashes[index] ?? 0)
    const end = item.node ? plan.fromYaml(contentEnd(item.node, plan.yaml)) : dash + 1
    return {
      source: item,
      value: readForm(form.item, item, '', () => undefined),
      dash,
      start: lineStart(plan.text, dash),
      end: lineEnd(plan.text, Math.max(end, dash + 1)),
    }
  })
}

function stayingItems(matches: readonly number[]): Set<number> {
  const kept = matches.flatMap((match, place) => (match >= 0 ? [place] : []))
  const run = longestRisingRun(kept.map((place) => matches[place] ?? 0))
  return new Set(kept.filter((_, order) => run.has(order)))
}

function patchItem(context: PatchContext, form: ListForm, item: Item, after: JsonValue): void {
  if (isSameValue(form.item, item.value, after)) return
  const { plan } = context
  const indent = indentOf(plan.text, item.dash)
  const rewrite = () => {
    const end = item.source.node ? plan.fromYaml(contentEnd(item.source.node, plan.yaml)) : item.dash + 1
    const isMap = form.item.kind === 'map'
    const whole = isMap
      ? writeWhole(form.item, after, item.source, indent, plan.eol).trimStart()
      : writeItem(form.item, after, '').slice(2)
    plan.replace(item.dash + 1, Math.max(end, item.dash + 1), ` ${whole}`, item.source.node)
  }
  context.patchValue(context, {
    form: form.item,
    source: item.source,
    after,
    indent: `${indent}  `,
    inFlow: false,
    rewrite,
  })
}

// An item that moves keeps its own lines if nothing in it changes.
function movedText(
  plan: PatchPlan,
  form: ListForm,
  item: Item | undefined,
  value: JsonValue,
  indent: string,
): string {
  const isMoved = item !== undefined && isSameValue(form.item, item.value, value)
  const text = isMoved ? plan.text.slice(item.start, item.end) : writeItem(form.item, value, indent, plan.eol)
  return text.endsWith('\n') ? text : text + plan.eol
}
