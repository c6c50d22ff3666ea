import { describe, expect, it } from 'vitest'
import { applyBulkEdit } from '@/components/library/bulk/bulk-edit'
import { parseFieldEdit, parseScore } from '@/components/library/bulk/field-edit'
import type { ClipRecord } from '@/lib/record/record-schema'

const base: ClipRecord = {
  id: 'a',
  title: 'T',
  topics: ['AI', 'Law'],
  images: [],
  related: [{ id: 'x', title: 'X' }],
  quality: 60,
  heat: -1,
  category: 'news',
}

describe('applyBulkEdit', () => {
  it('adds topics behind the others, each once', () => {
    expect(applyBulkEdit(base, { kind: 'addTopics', topics: ['Law', 'Tax'] }).topics).toEqual([
      'AI',
      'Law',
      'Tax',
    ])
    expect(applyBulkEdit(base, { kind: 'addTopics', topics: ['AI'] })).toBe(base)
  })
  it('removes topics', () => {
    expect(applyBulkEdit(base, { kind: 'removeTopics', topics: ['AI', 'None'] }).topics).toEqual(['Law'])
    expect(applyBulkEdit(base, { kind: 'removeTopics', topics: ['None'] })).toBe(base)
  })
  it('renames in place, and merges with a topic that is there', () => {
    const rename = { kind: 'renameTopics', from: ['AI'], to: 'Machine learning' } as const
    expect(applyBulkEdit(base, rename).topics).toEqual(['Machine learning', 'Law'])
    expect(applyBulkEdit(base, { kind: 'renameTopics', from: ['AI'], to: 'Law' }).topics).toEqual(['Law'])
    expect(applyBulkEdit(base, { kind: 'renameTopics', from: ['Law'], to: 'Law' })).toBe(base)
  })
  it('ranks what was never ranked when it is published, and keeps a heat set by hand', () => {
    const published = applyBulkEdit(base, { kind: 'publish', isPublished: true })
    expect(published).toMatchObject({ published: true, heat: 80 })
    expect(applyBulkEdit({ ...base, heat: 99 }, { kind: 'publish', isPublished: true }).heat).toBe(99)
    expect(applyBulkEdit(base, { kind: 'publish', isPublished: false })).toBe(base)
  })
  it('sets and empties fields', () => {
    expect(applyBulkEdit(base, { kind: 'setField', field: 'category', value: 'tech' }).category).toBe('tech')
    expect(applyBulkEdit(base, { kind: 'setField', field: 'category', value: undefined })).not.toHaveProperty(
      'category',
    )
  })
})

describe('parseFieldEdit', () => {
  it('reads numbers within their range only', () => {
    expect(parseFieldEdit('quality', '12')).toEqual({ kind: 'setNumber', field: 'quality', value: 12 })
    expect(parseFieldEdit('quality', '-1')).toBeUndefined()
    expect(parseFieldEdit('heat', '-1')).toEqual({ kind: 'setNumber', field: 'heat', value: -1 })
    expect(parseFieldEdit('quality', '1.5')).toBeUndefined()
    expect(parseScore('9999999', 0)).toBeUndefined()
  })
  it('empties on empty text, and knows the types', () => {
    expect(parseFieldEdit('section', '  ')).toEqual({ kind: 'setField', field: 'section', value: undefined })
    expect(parseFieldEdit('type', 'podcast')).toBeUndefined()
  })
})
