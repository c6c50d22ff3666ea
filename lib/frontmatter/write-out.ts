import type { JsonValue } from '@/lib/record/json'
import type { Form } from './file-form'
import { isPlainText, quoteText } from './scalar-text'
import type { SourceValue } from './source-value'
import { writeScalar } from './write-form'

const flowIndicator = /[,[\]{}]/

/** A source value on one line, in flow style, with aliases written out and plain scalars left plain. */
export function writeOutSource(source: SourceValue): string {
  switch (source.kind) {
    case 'null':
      return 'null'
    case 'scalar':
      return source.isPlain && !/\n/.test(source.text) && !needsQuotes(source.text)
        ? source.text
        : quoteText(source.text)
    case 'list':
      return `[${source.items.map(writeOutSource).join(', ')}]`
    case 'map':
      return `{${[...source.entries].map(([key, { value }]) => `${flowKey(key)}: ${writeOutSource(value)}`).join(', ')}}`
  }
}

/**
 * `value` on one line, in flow style, as `form` has it. Keys of `source` that the form does not know are
 * kept.
 */
export function writeOutValue(form: Form, value: JsonValue, source?: SourceValue): string {
  if (form.kind === 'list') {
    return `[${(Array.isArray(value) ? value : []).map((item) => writeOutValue(form.item, item)).join(', ')}]`
  }
  if (form.kind === 'map') {
    const known = form.keys.flatMap(({ key, form: keyForm }) => {
      const field =
        typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined
      return field === undefined ? [] : [`${key}: ${writeOutValue(keyForm, field)}`]
    })
    return `{${[...known, ...unknownPairs(form.keys, source)].join(', ')}}`
  }
  const written = writeScalar(form, value)
  if (written === '') return '""'
  return typeof value === 'string' && !written.startsWith('"') && flowIndicator.test(written)
    ? quoteText(value)
    : written
}

/** Keys of a mapping that its form does not know, as `key: value` in flow style. */
export function unknownPairs(keys: readonly { key: string }[], source: SourceValue | undefined): string[] {
  if (source?.kind !== 'map') return []
  return [...source.entries]
    .filter(([name]) => !keys.some(({ key }) => key === name))
    .map(([name, { value }]) => `${flowKey(name)}: ${writeOutSource(value)}`)
}

function flowKey(key: string): string {
  return isPlainText(key) && !flowIndicator.test(key) ? key : quoteText(key)
}

// A plain scalar that was taken from a block may hold what ends it in a flow collection.
function needsQuotes(text: string): boolean {
  return flowIndicator.test(text) || /:$|: | #/.test(text)
}
