import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { presets } from '@/lib/frontmatter/presets'
import { recordToFields } from '@/lib/frontmatter/record-fields'
import { writeRecord } from '@/lib/frontmatter/write-record'
import { haveTool, type Tool } from '../../support/debian-tools'
import { isLongRun } from '../../support/shared'
import { findDifference } from './compare-values'
import { hugoReader, jekyllReader, jsReaders, psychReader, pythonReader, type Reader } from './readers'
import { anyRecord } from './record-arbitrary'
import { seed } from './seed'

const folder = mkdtempSync(join(tmpdir(), 'clipfile-readers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const records = fc.sample(anyRecord({ body: false }), { seed, numRuns: isLongRun ? 2_000 : 300 })
for (const [index, record] of records.entries()) {
  // This preset is an archive whose body stands as it is, templates and all, so only the values are read.
  const text = writeRecord(record, { preset: presets.complete })
  writeFileSync(join(folder, `${index}.md`), text.slice(0, text.indexOf('\n---\n', 4) + 5))
}

const installed: readonly [Reader, ...Tool[]][] = [
  [pythonReader, 'python'],
  [psychReader, 'ruby', 'jekyll'],
  [jekyllReader, 'jekyll'],
  [hugoReader, 'hugo'],
]

for (const reader of jsReaders) test(`${reader.name} reads what was written`, () => check(reader))
for (const [reader, ...tools] of installed) {
  const isHere = tools.every((tool) => haveTool(tool, `reading files with ${reader.name}`))
  test.skipIf(!isHere)(`${reader.name} reads what was written`, { timeout: 300_000 }, () => check(reader))
}

function check(reader: Reader): void {
  const read = reader.read(folder, records.length)
  expect(read.length).toBe(records.length)
  const differences = records.flatMap((record, index) => {
    const difference = findDifference(recordToFields(record, 'complete'), read[index])
    return difference === undefined ? [] : [`record ${index}${difference}`]
  })
  expect(differences.slice(0, 5)).toEqual([])
}
