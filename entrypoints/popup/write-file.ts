import { fileName } from '@/lib/frontmatter/file-name'
import { writeRecord } from '@/lib/frontmatter/write-record'
import { makeSecuring } from '@/lib/library/make-securing'
import type { ClipRecord } from '@/lib/record/record-schema'
import { privateServices } from './private-services'

/** One record as a front-matter file, its private note encrypted if private notes are unlocked. */
export async function writeFile(record: ClipRecord): Promise<{ name: string; text: string }> {
  const name = fileName(record, new Set()).split('/').at(-1) ?? 'record.md'
  if (record.privateNote === undefined) return { name, text: writeRecord(record) }
  const { secure } = await makeSecuring(privateServices.notes)
  return { name, text: writeRecord(await secure(record)) }
}
