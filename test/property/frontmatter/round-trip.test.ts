import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { exportText, patchSource } from '@/lib/frontmatter/patch-source'
import { presets } from '@/lib/frontmatter/presets'
import { readRecord } from '@/lib/frontmatter/read-record'
import { writeRecord } from '@/lib/frontmatter/write-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { anyRecord } from './record-arbitrary'
import { runs } from './seed'

function read(text: string): ClipRecord {
  const answer = readRecord(text, 'any.md')
  if (answer instanceof AppError) throw new Error(JSON.stringify(answer.toWire()))
  expect(answer.warnings.map((warning) => warning.params)).toEqual([])
  return answer.record
}

/** What a file holds of a record: ids of related entries are made anew, an empty body is none. */
function held({ src: _src, body, ...record }: ClipRecord): unknown {
  return {
    ...record,
    related: record.related.map(({ id: _id, ...entry }) => entry),
    ...(body ? { body } : {}),
  }
}

test('any record goes out by the preset "complete" and comes back equal', () => {
  fc.assert(
    fc.property(anyRecord({ body: true }), (record) => {
      const text = writeRecord(record, { preset: presets.complete })
      expect(held(read(text))).toEqual(held(record))
    }),
    runs(500, 20_000),
  )
})

test('a file that was not edited comes out as it went in', () => {
  fc.assert(
    fc.property(
      anyRecord({ body: true }),
      fc.constantFrom('clipfile', 'complete', 'hugo', 'obsidian'),
      (record, id) => {
        const text = writeRecord(record, { preset: presets[id] })
        expect(exportText(read(text))).toBe(text)
        const windows = `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`
        const known = readRecord(windows, 'any.md')
        if (known instanceof AppError) throw known
        expect(exportText(known.record)).toBe(windows)
      },
    ),
    runs(200, 5_000),
  )
})

test('one record turned into any other reads as that other', () => {
  fc.assert(
    fc.property(anyRecord({ body: true }), anyRecord({ body: true }), (one, other) => {
      const before = read(writeRecord(one))
      const after = { ...other, id: before.id, src: before.src, ...completeOnly(before) }
      const { related: _, ...patched } = read(
        patchSource(before.src ?? { text: '', name: '' }, before, after),
      )
      const { related: __, ...wanted } = after
      expect(plainBody(held({ ...patched, related: [] }))).toEqual(
        plainBody(held({ ...wanted, related: [], ...ids(patched) })),
      )
    }),
    runs(200, 5_000),
  )
})

/** Keys that a file without them does not get: they stay those of the file. */
function completeOnly(record: ClipRecord): Partial<ClipRecord> {
  const { authors, language, section, modifiedDateTime, savedDateTime } = record
  return { authors, language, section, modifiedDateTime, savedDateTime }
}

function ids({ id }: { id: string }): { id: string } {
  return { id }
}

function plainBody(record: unknown): unknown {
  return JSON.parse(JSON.stringify(record).replaceAll('\\r\\n', '\\n'))
}
