import type { WholeTemplate } from '@/lib/library/export-template'

export type TemplateField = WholeTemplate['fields'][number]

/** One line of the editor: a field that is written, or a key of the format that is not. */
export interface TemplateLine {
  field: TemplateField
  isWritten: boolean
}

const keyForm = /^[A-Za-z_][\w-]*$/

/** Fields that are written in their order, and after them the keys that are left out. */
export function linesOf(template: WholeTemplate, allKeys: readonly string[]): TemplateLine[] {
  const written = new Set(template.fields.flatMap(({ from }) => from ?? []))
  return [
    ...template.fields.map((field) => ({ field, isWritten: true })),
    ...allKeys
      .filter((key) => !written.has(key))
      .map((key) => ({ field: { key, from: key }, isWritten: false })),
  ]
}

/** Puts a key of the format in its place, or takes it out. */
export function toggleField(template: WholeTemplate, allKeys: readonly string[], key: string): WholeTemplate {
  const { fields } = template
  if (fields.some(({ from }) => from === key)) {
    return { ...template, fields: fields.filter(({ from }) => from !== key) }
  }
  const before = new Set(allKeys.slice(0, allKeys.indexOf(key)))
  const at = fields.findLastIndex(({ from }) => from !== undefined && before.has(from))
  return { ...template, fields: fields.toSpliced(at + 1, 0, { key, from: key }) }
}

/** Moves field number `at` by one place. */
export function moveField(template: WholeTemplate, at: number, step: -1 | 1): WholeTemplate {
  const { fields } = template
  const field = fields[at]
  if (field === undefined || fields[at + step] === undefined) return template
  return { ...template, fields: fields.toSpliced(at, 1).toSpliced(at + step, 0, field) }
}

export function changeField(
  template: WholeTemplate,
  at: number,
  change: Partial<TemplateField>,
): WholeTemplate {
  const fields = template.fields.map((field, place) => (place === at ? { ...field, ...change } : field))
  return { ...template, fields }
}

export function removeField(template: WholeTemplate, at: number): WholeTemplate {
  return { ...template, fields: template.fields.toSpliced(at, 1) }
}

/** A key with a text of the user's own, under a name that is free. */
export function addField(template: WholeTemplate): WholeTemplate {
  const taken = new Set(template.fields.map(({ key }) => key))
  let key = 'layout'
  for (let count = 2; taken.has(key); count++) key = `key${count}`
  return { ...template, fields: [...template.fields, { key, value: '' }] }
}

/** Whether the name can stand in a file: a word, and no other field's. */
export function isGoodKey(template: WholeTemplate, at: number): boolean {
  const key = template.fields[at]?.key ?? ''
  return keyForm.test(key) && !template.fields.some((field, place) => place !== at && field.key === key)
}

export function isGoodTemplate(template: WholeTemplate): boolean {
  return template.path.trim() !== '' && template.fields.every((_, at) => isGoodKey(template, at))
}
