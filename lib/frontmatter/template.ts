import { AppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'
import { type FormKey, fileForm } from './file-form'
import { exportText } from './patch-source'
import { presetIds, presets } from './presets'
import { recordToFields } from './record-fields'
import { isPlainText, quoteText } from './scalar-text'
import { readCanonicalOnce, readSourceOnce } from './source-reading'
import { type Fields, writePair } from './write-form'
import { writeAround } from './write-record'

/** How files are written: a preset, and what the user changed in it. */
export const templateSchema = z.object({
  preset: z.enum(presetIds),
  /** Path pattern; the preset's own where it is missing. */
  path: z.string().max(500).optional(),
  /** Keys in their order: one of the file's under a name, or a text of one's own. */
  fields: z
    .array(
      z.object({
        key: z.string().regex(/^[A-Za-z_][\w-]*$/),
        from: z.string().optional(),
        value: z.string().max(1_000).optional(),
      }),
    )
    .max(200)
    .optional(),
})
export type Template = z.infer<typeof templateSchema>

/** The fields that a preset writes, as a template's list to start editing from. */
export function fieldsOfPreset(id: Template['preset']): { key: string; from: string }[] {
  const isComplete = presets[id].keySet === 'complete'
  return fileForm.keys.filter((key) => isComplete || !key.completeOnly).map(({ key }) => ({ key, from: key }))
}

/**
 * The record's file by a template. A record that came from a file keeps that file's form, whatever the
 * template says. Throws as `exportText`.
 */
export function writeTemplate(record: ClipRecord, template: Template): string {
  if (record.src !== undefined) return exportText(record)
  const preset = presets[template.preset]
  const { fields } = template
  if (fields === undefined) return writeAround(record, preset)
  // A key that the user writes under that name stands for the preset's own.
  const own = /^\s*([\w-]+):/.exec(preset.extraLines(record))?.[1]
  const isTaken = fields.some(({ key }) => key === own)
  return writeAround(
    record,
    isTaken ? { ...preset, extraLines: () => '' } : preset,
    writeFields(record, fields),
  )
}

/** What `writeTemplate` states, by the file's own keys: what a reader of that file finds again. */
export function writtenFields(record: ClipRecord, template: Template): Fields {
  if (record.src !== undefined) {
    return recordToFields(record, 'default', statedKeys(record.src))
  }
  if (template.fields === undefined) return recordToFields(record, presets[template.preset].keySet)
  const all = recordToFields(record, 'complete')
  const isWritten = (key: string) => template.fields?.some((field) => field.key === key && field.from === key)
  return Object.fromEntries(Object.entries(all).filter(([key]) => isWritten(key)))
}

function statedKeys(src: NonNullable<ClipRecord['src']>): Set<string> {
  const canonical = readCanonicalOnce(src)
  if (canonical !== undefined) return new Set(Object.keys(canonical.fields))
  const read = readSourceOnce(src)
  return new Set(read instanceof AppError ? [] : Object.keys(recordToFields(read.record, 'complete')))
}

/** What a builder wants as a boolean or a number: `draft: false`, `weight: 10`. */
const isSwitch = /^(?:true|false|-?(?:0|[1-9]\d{0,14}))$/

function writeFields(record: ClipRecord, list: NonNullable<Template['fields']>): string {
  const all = recordToFields(record, 'complete')
  const forms = new Map(fileForm.keys.map((key) => [key.key, key]))
  let text = ''
  for (const { key, from, value } of list) {
    const form = from === undefined ? undefined : forms.get(from)
    const line =
      value === undefined
        ? form && pairOf(form, key, all)
        : `${key}: ${isPlainText(value) || isSwitch.test(value) ? value : quoteText(value)}`
    if (line === undefined) continue
    text += text === '' ? line : `${form?.blankBefore ? '\n\n' : '\n'}${line}`
  }
  return text
}

function pairOf(form: FormKey, key: string, fields: Fields): string | undefined {
  const value = fields[form.key]
  return value === undefined ? undefined : writePair({ ...form, key }, value, '')
}
