import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import { type Form, fileForm } from '@/lib/frontmatter/file-form'
import { type FilePrint, printText, printValue } from '@/lib/frontmatter/file-print'
import { recordToFields } from '@/lib/frontmatter/record-fields'
import { isSameValue } from '@/lib/frontmatter/same-value'
import type { Fields } from '@/lib/frontmatter/write-form'
import type { JsonValue } from '@/lib/record/json'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'

/** A field that the file and the library both changed since they last agreed. */
export interface ImportConflict {
  record: string
  title: string
  file: string
  field: string
  inFile: JsonValue | undefined
  inLibrary: JsonValue | undefined
}

export interface MergedFile {
  next: ClipRecord
  conflicts: ImportConflict[]
}

/**
 * Three-way comparison of a file with the saved record. The base is the file that the record was last
 * read from or written to: what differs from it in the file is an edit; what the base lacks as well is no deletion; a
 * field that both sides changed is a conflict, for which `takeFile` decides. Topics of both sides join.
 * The answer carries the file as its new source.
 */
export function mergeFile(
  saved: ClipRecord,
  file: ClipRecord,
  base: FilePrint | undefined,
  takeFile: (conflict: ImportConflict) => boolean,
): MergedFile {
  const fields = {
    base,
    saved: recordToFields(saved, 'complete'),
    file: recordToFields(file, 'complete'),
  }
  const conflicts: ImportConflict[] = []
  const draft: { [key: string]: unknown } = { ...saved, src: file.src }
  for (const { key, form } of fileForm.keys) {
    if (key === 'recordId') continue
    const kind = compare(fields, key, form)
    const property = key === 'notes' ? 'note' : key
    if (kind === 'conflict' && key === 'topics') draft.topics = joinTopics(base, saved, file)
    // Opened, it is compared with the note that is here; both are kept, so there is nothing to decide.
    else if (kind === 'conflict' && key === 'secured' && isOwnSecured(file.secured ?? ''))
      draft.secured = file.secured
    else if (kind === 'conflict') {
      const conflict = describe(saved, file, key, fields)
      if (takeFile(conflict)) setProperty(draft, property, file)
      conflicts.push(conflict)
    } else if (kind === 'file') setProperty(draft, property, file)
  }
  const body = compareBodies(base, saved, file)
  if (body === 'conflict')
    conflicts.push({ ...describe(saved, file, 'body', fields), inFile: file.body, inLibrary: saved.body })
  const conflict = conflicts.at(-1)
  if (body === 'file' || (body === 'conflict' && conflict && takeFile(conflict)))
    setProperty(draft, 'body', file)
  return { next: recordSchema.parse(draft), conflicts }
}

type Sides = { base: FilePrint | undefined; saved: Fields; file: Fields }

function compare({ base, saved, file }: Sides, key: string, form: Form): 'keep' | 'file' | 'conflict' {
  if (isSameValue(form, file[key], saved[key])) return 'keep'
  if (base === undefined)
    return file[key] === undefined ? 'keep' : saved[key] === undefined ? 'file' : 'conflict'
  const before = base.fields[key] ?? ''
  if (printValue(form, file[key]) === before) return 'keep'
  return printValue(form, saved[key]) === before ? 'file' : 'conflict'
}

function setProperty(draft: { [key: string]: unknown }, property: string, file: ClipRecord): void {
  const value: unknown = Object.entries(file).find(([name]) => name === property)?.[1]
  if (value !== undefined) draft[property] = value
  else if (property === 'title') return
  else delete draft[property]
  if (property === 'publishedDateTime') {
    if (file.publishedZoneUnknown) draft.publishedZoneUnknown = true
    else delete draft.publishedZoneUnknown
  }
}

/** What either side added is there, what either took away is not. */
function joinTopics(base: FilePrint | undefined, saved: ClipRecord, file: ClipRecord): string[] {
  const before = base?.topics ?? []
  const gone = before.filter((topic) => !saved.topics.includes(topic) || !file.topics.includes(topic))
  return [...new Set([...saved.topics, ...file.topics])].filter((topic) => !gone.includes(topic))
}

function compareBodies(base: FilePrint | undefined, saved: ClipRecord, file: ClipRecord) {
  const [here, there] = [saved.body ?? '', file.body ?? '']
  if (here === there || (base === undefined ? there === '' : printText(there) === base.body)) return 'keep'
  return printText(here) === (base?.body ?? '') ? 'file' : 'conflict'
}

function describe(saved: ClipRecord, file: ClipRecord, field: string, sides: Sides): ImportConflict {
  return {
    record: saved.id,
    title: saved.title,
    file: file.src?.name ?? '',
    field,
    inFile: sides.file[field],
    inLibrary: sides.saved[field],
  }
}
