import { fileName } from '@/lib/frontmatter/file-name'
import { writeRecord } from '@/lib/frontmatter/write-record'
import type { ClipRecord } from '@/lib/record/record-schema'

/** One record as a front-matter file. */
export function writeFile(record: ClipRecord): { name: string; text: string } {
  return { name: fileName(record, new Set()).split('/').at(-1) ?? 'record.md', text: writeRecord(record) }
}
