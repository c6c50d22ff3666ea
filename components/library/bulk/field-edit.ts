import type { BulkEdit } from './bulk-edit'

/** Fields that make sense to set alike in many records. */
export const fieldChoices = ['category', 'language', 'section', 'quality', 'heat', 'type'] as const
export type FieldChoice = (typeof fieldChoices)[number]

/** The edit for what was typed; empty text empties the field. Undefined: the text does not fit the field. */
export function parseFieldEdit(field: FieldChoice, text: string): BulkEdit | undefined {
  const value = text.trim()
  switch (field) {
    case 'type':
      return value === 'article' || value === 'video' ? { kind: 'setType', value } : undefined
    case 'quality':
    case 'heat': {
      if (value === '') return { kind: 'setNumber', field, value: undefined }
      const number = parseScore(value, field === 'heat' ? -1 : 0)
      return number === undefined ? undefined : { kind: 'setNumber', field, value: number }
    }
    default:
      return { kind: 'setField', field, value: value === '' ? undefined : value }
  }
}

/** A whole number of at least `least`. */
export function parseScore(text: string, least: number): number | undefined {
  if (!/^-?\d{1,6}$/.test(text.trim())) return undefined
  const number = Number(text)
  return number >= least ? number : undefined
}
