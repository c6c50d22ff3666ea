import type { ClipRecord } from '@/lib/record/record-schema'
import { fileForm } from './file-form'
import { patchBody } from './patch-body'
import { PatchPlan } from './patch-plan'
import type { ParsedFile } from './read-record'
import { type Fields, writeKeys } from './write-form'
import { unknownPairs } from './write-out'

/**
 * TOML or JSON front matter as YAML, with the edits in it and the keys that the form does not know after
 * the others. The body stays as it is.
 */
export function convertSource(
  text: string,
  { parts, value }: ParsedFile,
  fields: Fields,
  before: ClipRecord,
  after: ClipRecord,
): string {
  const { eol } = parts
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const lines = [writeKeys(fileForm, fields, '', eol), ...unknownPairs(fileForm.keys, value)]
  const front = `${mark}---${eol}${lines.join(eol)}${eol}---${eol}`
  const plan = new PatchPlan(text, parts)
  patchBody(plan, before, after)
  return front + plan.apply().slice(parts.restStart)
}
