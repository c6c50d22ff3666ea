import { AppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import { splitBody } from './body-text'
import { convertSource } from './convert-source'
import { type FormKey, fileForm } from './file-form'
import { isFlow } from './node-range'
import { writeOutAliases } from './patch-aliases'
import { patchBody } from './patch-body'
import { BlockMap, patchMap } from './patch-map'
import { NeedsRewrite, PatchPlan } from './patch-plan'
import { patchValue } from './patch-value'
import { type ParsedFile, parseFile, readRecord } from './read-record'
import { recordToFields } from './record-fields'
import { isSameValue } from './same-value'
import { readCanonicalOnce, readSourceOnce } from './source-reading'
import { type Fields, writeKeys } from './write-form'
import { unknownPairs, writeOutValue } from './write-out'
import { writeRecord } from './write-record'

export interface SourceText {
  text: string
  name: string
}

/** The record's file: its source with the edits in it, else the canonical form. Throws as `patchSource`. */
export function exportText(record: ClipRecord): string {
  if (record.src === undefined) return writeRecord(record)
  if (isStated(record.src, record)) return record.src.text
  const before = readSourceOnce(record.src)
  if (before instanceof AppError) throw before
  const { secured, id } = before.record
  // A private note that stays sealed as the file holds it stays bound to the id that the file states.
  const isKept = secured !== undefined && secured === record.secured
  return patchSource(record.src, before.record, isKept ? { ...record, id } : record)
}

/** Whether a source in the canonical form says the very same as the record, so that nothing needs parsing. */
function isStated(source: SourceText, record: ClipRecord): boolean {
  const canonical = readCanonicalOnce(source)
  if (canonical === undefined) return false
  const fields = recordToFields(record, 'default', new Set(Object.keys(canonical.fields)))
  return (
    isSameValue(fileForm, canonical.fields, fields) &&
    (splitBody(source.text.slice(canonical.restStart)).body ?? '') === (record.body ?? '')
  )
}

/**
 * The source text with what differs between `before` (the record read from it) and `after` changed, and
 * nothing else: comments, unknown keys, order, quotes, blank lines, CR LF, byte-order mark and body stay.
 * Where a value cannot be changed in place (an alias, a merge key, odd indentation), the smallest value
 * around it that can is written anew. The result is read again and compared before it is answered.
 * Edited TOML and JSON front matter becomes YAML. Throws `file.duplicateKey` for a file that holds a key
 * twice, and `export.failed` where no way of writing reads back as the record.
 */
export function patchSource(source: SourceText, before: ClipRecord, after: ClipRecord): string {
  const { text, name } = source
  const canonical = readCanonicalOnce(source)
  if (canonical !== undefined && isUnedited(before, after, new Set(Object.keys(canonical.fields))))
    return text
  const file = parseFile(text, name)
  const keys = new Set(file.value?.kind === 'map' ? file.value.entries.keys() : [])
  const fields = recordToFields(after, 'default', keys)
  const old = recordToFields(before, 'default', keys)
  const changed = fileForm.keys.filter((key) => !isSameValue(key.form, old[key.key], fields[key.key]))
  if (changed.length === 0 && (before.body ?? '') === (after.body ?? '')) return text
  const duplicate = file.duplicates[0]
  if (duplicate !== undefined) {
    throw new AppError('file.duplicateKey', { params: { file: name, key: duplicate.key, line: 1 } })
  }
  for (const attempt of [patchFinely, patchCoarsely, writeAnew]) {
    const patched = tryPatch(() => attempt(text, file, changed, fields, before, after))
    if (patched !== undefined && isFaithful(patched, name, file, after, keys)) return patched
  }
  throw new AppError('export.failed', { params: { file: name } })
}

function isUnedited(before: ClipRecord, after: ClipRecord, keys: ReadonlySet<string>): boolean {
  return (
    (before.body ?? '') === (after.body ?? '') &&
    isSameValue(fileForm, recordToFields(before, 'default', keys), recordToFields(after, 'default', keys))
  )
}

function tryPatch(patch: () => string): string | undefined {
  try {
    return patch()
  } catch (error) {
    if (error instanceof NeedsRewrite) return undefined
    throw error
  }
}

type Patch = (
  text: string,
  file: ParsedFile,
  changed: readonly FormKey[],
  fields: Fields,
  before: ClipRecord,
  after: ClipRecord,
) => string

const patchFinely: Patch = (text, file, changed, fields, before, after) => {
  const { parts, value, document } = file
  if (changed.length > 0 && parts.kind !== 'yaml') return convertSource(text, file, fields, before, after)
  const plan = new PatchPlan(text, parts)
  // Without an edited key the front matter, whatever it is written in, is not looked at.
  if (changed.length === 0) return bodyAlone(plan, before, after)
  if (value?.node && isFlow(value.node)) {
    const start = plan.fromYaml(value.node.range[0])
    const text = writeOutValue(fileForm, fields, value)
    plan.replace(start, plan.fromYaml(value.node.range[1]), text, value.node)
  } else if (value?.kind === 'map') patchMap({ plan, patchValue }, fileForm.keys, value, fields, changed)
  else plan.replace(parts.end, parts.end, writeKeys(fileForm, fields, '', parts.eol) + parts.eol)
  if (document !== undefined && value !== undefined) writeOutAliases(plan, document, value)
  patchBody(plan, before, after)
  return plan.apply()
}

function bodyAlone(plan: PatchPlan, before: ClipRecord, after: ClipRecord): string {
  patchBody(plan, before, after)
  return plan.apply()
}

const patchCoarsely: Patch = (text, file, changed, fields, before, after) => {
  const { parts, value, document } = file
  const plan = new PatchPlan(text, parts)
  if (changed.length > 0) {
    if (value?.kind !== 'map' || !value.node || isFlow(value.node) || !document) throw new NeedsRewrite()
    const block = new BlockMap(plan, value.node, fileForm.keys)
    for (const key of changed) {
      const next = fields[key.key]
      const pair = block.find(key.key)
      const source = value.entries.get(key.key)?.value
      if (next === undefined) block.remove(key, pair)
      else if (pair === undefined || source === undefined) block.insert(key, next)
      else block.rewrite(key, pair, next, source)
    }
    writeOutAliases(plan, document, value)
  }
  patchBody(plan, before, after, true)
  return plan.apply()
}

/** The last resort: comments and styles of the front matter are lost, its values are not. */
const writeAnew: Patch = (text, file, _changed, fields, before, after) =>
  convertSource(text, file, fields, before, after)

/** Whether `text` reads as `after`, and states for every unknown key what the old file stated. */
function isFaithful(
  text: string,
  name: string,
  old: ParsedFile,
  after: ClipRecord,
  keys: ReadonlySet<string>,
): boolean {
  const read = readRecord(text, name)
  if (read instanceof AppError || read.isReadOnly) return false
  const one = recordToFields(read.record, 'default', keys)
  const other = recordToFields(after, 'default', keys)
  const isSame = fileForm.keys.every(({ key, form }) => isSameValue(form, one[key], other[key]))
  const next = parseFile(text, name)
  return (
    isSame &&
    plainLines(read.record.body) === plainLines(after.body) &&
    unknownPairs(fileForm.keys, old.value).join() === unknownPairs(fileForm.keys, next.value).join()
  )
}

function plainLines(text: string | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n')
}
