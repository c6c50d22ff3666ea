import type { ClipRecord } from '@/lib/record/record-schema'
import { joinBody, lineFeedBefore, splitBody } from './body-text'
import type { PatchPlan } from './patch-plan'
import { presets } from './presets'
import { blockOf } from './write-record'

/**
 * Plans the change of the Markdown body and of Clipfile's block after it, each only if it differs; with
 * `whole` all that stands after the front matter is written anew.
 */
export function patchBody(plan: PatchPlan, before: ClipRecord, after: ClipRecord, whole = false): void {
  const bodyDiffers = (before.body ?? '') !== (after.body ?? '')
  const blockDiffers =
    (before.note ?? '') !== (after.note ?? '') ||
    JSON.stringify(before.highlights ?? []) !== JSON.stringify(after.highlights ?? [])
  if (!bodyDiffers && !blockDiffers) return
  const { restStart } = plan.parts
  const rest = plan.text.slice(restStart)
  const parts = splitBody(rest)
  const oldBlock = parts.block && rest.slice(parts.block.start, parts.block.end)
  const newBlock = blockDiffers ? withLineFeeds(blockOf(after, presets.clipfile), plan.eol) : oldBlock
  const body = after.body ?? ''
  if (whole || (bodyDiffers && parts.body === undefined)) {
    plan.replace(
      restStart,
      plan.text.length,
      joinBody(withLineFeeds(body, plan.eol) ?? '', newBlock, plan.eol),
    )
    return
  }
  if (bodyDiffers) {
    const text = withLineFeeds(body, plan.eol) ?? ''
    plan.replace(restStart + parts.bodyStart, restStart + parts.bodyEnd, text)
  }
  if (blockDiffers) patchBlock(plan, rest, parts.block, newBlock)
}

function patchBlock(
  plan: PatchPlan,
  rest: string,
  old: { start: number; end: number } | undefined,
  block: string | undefined,
): void {
  const { restStart } = plan.parts
  const { eol } = plan
  if (old !== undefined && block !== undefined) {
    plan.replace(restStart + old.start, restStart + old.end, block)
  } else if (old !== undefined) {
    const start = old.start - (/\S/.test(rest.slice(0, old.start)) ? lineFeedBefore(rest, old.start, 0) : 0)
    plan.replace(restStart + start, plan.text.length, '')
  } else if (block !== undefined) {
    const hasBody = /\S/.test(rest)
    const gap = !hasBody ? (rest === '' ? eol : '') : rest.endsWith('\n') ? eol : eol + eol
    plan.replace(plan.text.length, plan.text.length, `${gap}${block}${eol}`)
  }
}

// Text typed in a browser has line feeds only; a CRLF file keeps its own.
function withLineFeeds(text: string | undefined, eol: '\n' | '\r\n'): string | undefined {
  return eol === '\n' || text === undefined ? text : text.replace(/\r?\n/g, eol)
}
