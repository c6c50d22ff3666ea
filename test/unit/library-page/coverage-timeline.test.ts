import { describe, expect, it } from 'vitest'
import { coverageTimeline } from '@/components/library/record/coverage-timeline'
import type { ClipRecord } from '@/lib/record/record-schema'

const record = (id: string, parts: Partial<ClipRecord> = {}): ClipRecord => ({
  id,
  title: `T ${id}`,
  topics: [],
  images: [],
  related: [],
  ...parts,
})

describe('coverageTimeline', () => {
  it('puts both ways on one line of time, the record among them, and what has no date last', () => {
    const self = record('self', {
      publishedDateTime: '2023-05-02',
      related: [
        { id: 'l1', title: 'Out', publishedDateTime: '2023-05-03T08:00:00Z' },
        { id: 'l2', title: 'Both', publishedDateTime: '2023-05-01' },
        { id: 'l3', title: 'Undated' },
      ],
    })
    const linkedFrom = [
      record('both', { publishedDateTime: '2023-05-01' }),
      record('in', { publishedDateTime: '2023-05-04' }),
    ]
    const items = coverageTimeline(self, linkedFrom, new Map([['l2', 'both']]))
    expect(items.map(({ direction, title }) => [direction, title])).toEqual([
      ['both', 'Both'],
      ['self', 'T self'],
      ['out', 'Out'],
      ['in', 'T in'],
      ['out', 'Undated'],
    ])
    expect(items[0]?.recordId).toBe('both')
  })
})
