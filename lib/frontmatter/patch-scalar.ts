import { isScalar, type ParsedNode } from 'yaml'
import type { JsonValue } from '@/lib/record/json'
import type { ScalarForm } from './file-form'
import { isPlainText, quoteText } from './scalar-text'
import { writeScalar } from './write-form'

/**
 * `value` in the style that the scalar `node` has: its kind of quotes, plain if it was plain and stays
 * readable so, a literal block for a block. `indent` is that of the key.
 */
export function restyleScalar(
  node: ParsedNode,
  form: ScalarForm,
  value: JsonValue,
  place: { indent: string; eol: string; inFlow: boolean },
): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const style = isScalar(node) ? node.type : undefined
  if (style === 'QUOTE_SINGLE' && isPrintableLine(value)) return `'${value.replaceAll("'", "''")}'`
  if (style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE') return quoteText(value)
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED') return asBlock(value, place) ?? quoteText(value)
  if (form.kind === 'date') return value
  const isPlain = isPlainText(value) && value.isWellFormed() && !(place.inFlow && /[,[\]{}]/.test(value))
  return isPlain ? value : value === '' ? writeScalar(form, value) : quoteText(value)
}

function isPrintableLine(text: string): boolean {
  return (
    quoteText(text).length === text.length + 2 + (text.match(/["\\]/g)?.length ?? 0) && !/[\n\r\t]/.test(text)
  )
}

function asBlock(text: string, { indent, eol }: { indent: string; eol: string }): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  const isPlainBlock =
    lines.every((line) => isPrintableLine(line) && line === line.trim()) &&
    lines.every((line) => line !== '' || lines.length > 1)
  if (!isPlainBlock || lines[0] === '' || lines.at(-1) === '') return undefined
  const header = text.endsWith('\n') ? '|' : '|-'
  return [header, ...lines.map((line) => (line === '' ? '' : `${indent}  ${line}`))].join(eol)
}
