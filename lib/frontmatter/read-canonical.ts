import { isDateTime } from '@/lib/record/date-time'
import type { JsonValue } from '@/lib/record/json'
import { type Form, fileForm, type MapForm, type ScalarForm } from './file-form'
import { type Fields, writeKeys } from './write-form'

/**
 * The fields of front matter that stands in the canonical form to the byte, or undefined for any other.
 * Most files of a library are so, and this reads them some fifty times as fast as a YAML parser. It
 * guesses line by line and is believed only if the writer makes the very same text of what it read.
 */
export function readCanonical(yaml: string): Fields | undefined {
  try {
    const fields = new CanonicalReader(yaml).read()
    return `${writeKeys(fileForm, fields, '')}\n` === yaml ? fields : undefined
  } catch (error) {
    if (error instanceof NotCanonical) return undefined
    throw error
  }
}

class NotCanonical extends Error {}

class CanonicalReader {
  #at = 0

  constructor(readonly text: string) {}

  read(): Fields {
    const fields = this.#keys(fileForm, '')
    if (this.#at !== this.text.length) throw new NotCanonical()
    return fields
  }

  #keys(form: MapForm, indent: string, isFirstInline = false): Fields {
    const fields: Fields = {}
    let isInline = isFirstInline
    for (const { key, form: keyForm, blankBefore } of form.keys) {
      const start = `${isInline ? '' : indent}${key}:`
      const blank = blankBefore && this.text[this.#at] === '\n' ? 1 : 0
      if (!this.text.startsWith(start, this.#at + blank)) continue
      this.#at += blank + start.length
      isInline = false
      fields[key] = this.#value(keyForm, indent)
    }
    return fields
  }

  #value(form: Form, indent: string): JsonValue {
    if (form.kind !== 'list' && form.kind !== 'map') {
      this.#expect(' ')
      return this.#scalar(form)
    }
    if (this.#skip(form.kind === 'list' ? ' []\n' : ' {}\n')) return form.kind === 'list' ? [] : {}
    this.#expect('\n')
    return form.kind === 'map' ? this.#keys(form, `${indent}  `) : this.#items(form.item, `${indent}  - `)
  }

  #items(form: ScalarForm | MapForm, start: string): JsonValue[] {
    const items: JsonValue[] = []
    while (this.#skip(start)) {
      if (form.kind !== 'map') items.push(this.#scalar(form))
      else items.push(this.#skip('{}\n') ? {} : this.#keys(form, ' '.repeat(start.length), true))
    }
    return items
  }

  #scalar({ kind, oneOf, min }: ScalarForm): JsonValue {
    const end = this.text.indexOf('\n', this.#at)
    if (end < 0) throw new NotCanonical()
    const written = this.text.slice(this.#at, end)
    this.#at = end + 1
    if (kind === 'boolean') return written === 'true'
    if (kind === 'integer') return checkedInteger(written, min)
    const text = written.startsWith('"') ? unquote(written) : written
    if (kind === 'date' && !isDateTime(text)) throw new NotCanonical()
    if (oneOf !== undefined && !oneOf.includes(text)) throw new NotCanonical()
    return text
  }

  #skip(text: string): boolean {
    const isThere = this.text.startsWith(text, this.#at)
    if (isThere) this.#at += text.length
    return isThere
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw new NotCanonical()
  }
}

function checkedInteger(written: string, min = Number.MIN_SAFE_INTEGER): number {
  const number = /^-?\d{1,15}$/.test(written) ? Number(written) : Number.NaN
  if (!(number >= min)) throw new NotCanonical()
  return number
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function unquote(written: string): string {
  if (!written.endsWith('"') || written.length < 2) throw new NotCanonical()
  const inside = written.slice(1, -1)
  if (!inside.includes('\\')) return inside
  return inside.replace(
    /\\(?:x([\dA-F]{2})|u([\dA-F]{4})|(.))/g,
    (_, x?: string, u?: string, short?: string) => {
      const hex = x ?? u
      return hex === undefined ? (escapes[short ?? ''] ?? '') : String.fromCharCode(Number.parseInt(hex, 16))
    },
  )
}
