import { hashText } from '@/lib/record/hash-text'
import { z } from '@/lib/record/zod'
import { type Form, fileForm } from './file-form'
import { stateValue } from './same-value'
import type { Fields } from './write-form'

/**
 * What is kept of a file to compare a later one with: a print of each value, by the file's keys, and the
 * topics themselves, since those of two sides are joined. The text itself would double the library.
 */
const filePrintSchema = z.object({
  fields: z.record(z.string(), z.string()),
  topics: z.array(z.string()),
  body: z.string(),
})
export type FilePrint = z.infer<typeof filePrintSchema>

const printLength = 8

export function printFile(fields: Fields, body: string | undefined): FilePrint {
  const prints: Record<string, string> = {}
  for (const { key, form } of fileForm.keys) {
    const print = printValue(form, fields[key])
    if (print !== '') prints[key] = print
  }
  const topics = Array.isArray(fields.topics) ? fields.topics : []
  return {
    fields: prints,
    topics: topics.filter((topic) => typeof topic === 'string'),
    body: printText(body),
  }
}

/** A print as one text: an export of 10,000 keeps all of them until it is done. */
export function packPrint(print: FilePrint): string {
  return JSON.stringify(print)
}

/** Undefined for what is no print. */
export function unpackPrint(packed: string): FilePrint | undefined {
  try {
    const data: unknown = JSON.parse(packed)
    return filePrintSchema.safeParse(data).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Two values of one form have one print exactly if they are the same; a missing one has the empty print. */
export function printValue(form: Form, value: Fields[string] | undefined): string {
  return value === undefined ? '' : hashText(stateValue(form, value), printLength)
}

/** The print of a text; that of a missing one is empty. */
export function printText(text: string | undefined): string {
  return text ? hashText(text, printLength) : ''
}
