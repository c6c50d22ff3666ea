import type { ClipRecord } from '@/lib/record/record-schema'
import { joinBody } from './body-text'
import { fileForm } from './file-form'
import { findHighlightsBlock, writeHighlightsBlock } from './highlights-block'
import { makeTextInert } from './inert-body'
import { type Preset, presets } from './presets'
import { recordToFields } from './record-fields'
import { writeKeys } from './write-form'

/**
 * The record's front-matter file in the canonical form (FORMAT.md, byte for byte): LF, UTF-8 text without
 * a byte-order mark. The body of a record without a source file is untrusted; whatever the preset's
 * builder would run in it comes out as inert text. Pure; never fails.
 */
export function writeRecord(record: ClipRecord, options: { preset?: Preset } = {}): string {
  return writeAround(record, options.preset ?? presets.clipfile)
}

/** The same, with `front` in place of the preset's keys where it is given. */
export function writeAround(record: ClipRecord, preset: Preset, keys?: string): string {
  const front = keys ?? writeKeys(fileForm, recordToFields(record, preset.keySet), '')
  const extra = preset.extraLines(record)
  return `---\n${front}\n${extra}---\n${joinBody(bodyOf(record, preset), blockOf(record, preset))}`
}

function bodyOf(record: ClipRecord, preset: Preset): string {
  const body = record.body ?? ''
  return record.src === undefined ? makeTextInert(body, preset.threats) : body
}

/** Clipfile's block at the end of the body, or undefined where there is nothing to show. */
export function blockOf(record: ClipRecord, preset: Preset): string | undefined {
  const highlights = record.highlights ?? []
  const needsGuard = findHighlightsBlock(record.body ?? '') !== undefined
  if (highlights.length === 0 && !record.note && !needsGuard) return undefined
  return writeHighlightsBlock(highlights, record.note, record.webUrl || record.originalUrl || '', (text) =>
    makeTextInert(text, preset.threats),
  )
}
