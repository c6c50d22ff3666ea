import { describe, expect, it } from 'vitest'
import { countAxis } from '@/components/charts/count-axis'
import { layoutGraph } from '@/components/charts/force-layout'
import { buildLinkGraph } from '@/components/charts/link-graph'
import { buildMonthChart, monthsBetween } from '@/components/charts/month-series'
import { storyLanes } from '@/components/charts/story-points'
import { timeMarks } from '@/components/charts/time-marks'
import type { ClipRecord } from '@/lib/record/record-schema'

const record = (id: string, links: string[] = [], parts: Partial<ClipRecord> = {}): ClipRecord => ({
  id,
  title: id,
  webUrl: `https://x.example/${id}`,
  topics: [],
  images: [],
  related: links.map((to) => ({ id: to, title: to, webUrl: `https://x.example/${to}` })),
  ...parts,
})

describe('months', () => {
  it('stand without a gap, over a new year too', () => {
    expect(monthsBetween('2022-11', '2023-02')).toEqual(['2022-11', '2022-12', '2023-01', '2023-02'])
  })
  it('count 0 where nothing was, and leave out what is no month', () => {
    const chart = buildMonthChart([
      {
        name: 'All',
        months: [
          { value: '2023-03', count: 2 },
          { value: '2023-01', count: 5 },
          { value: '?', count: 9 },
        ],
      },
      { name: 'AI', months: [{ value: '2023-03', count: 1 }] },
    ])
    expect(chart.months).toEqual(['2023-01', '2023-02', '2023-03'])
    expect(chart.series.map(({ values }) => values)).toEqual([
      [5, 0, 2],
      [0, 0, 1],
    ])
    expect(buildMonthChart([{ name: 'All', months: [] }])).toEqual({ months: [], series: [] })
  })
})

describe('countAxis', () => {
  it('ends at or above the count, in whole round steps from 0', () => {
    for (const most of [1, 3, 7, 28, 99, 291, 5587, 100_000]) {
      const { place, ticks } = countAxis(most, 300, 0)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect([place(0), place(ticks.at(-1) ?? 0)]).toEqual([300, 0])
    }
    expect(countAxis(0, 300, 0).ticks).toEqual([0, 1])
  })
})

describe('timeMarks', () => {
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour)
  it('names each date once', () => {
    const marks = timeMarks([at(1, 0), at(1, 12), at(2, 0), at(2, 12)])
    expect(marks.map(({ text }) => text)).toEqual(['Mar 1, 2026', 'Mar 2, 2026'])
    expect(marks[1]?.at).toEqual(at(2, 0))
  })
  it('tells the time of day where all is of one day', () => {
    const texts = timeMarks([at(1, 9), at(1, 12)]).map(({ text }) => text.replaceAll('\u202f', ' '))
    expect(texts).toEqual(['Mar 1, 2026, 9:00 AM', '12:00 PM'])
    const near = [0, 20_000, 40_000, 60_000].map((ms) => new Date(at(1, 9).getTime() + ms))
    expect(timeMarks(near).map((mark) => mark.at)).toEqual([near[0], near[3]])
    expect(timeMarks([])).toEqual([])
  })
})

describe('link graph', () => {
  it('joins saved records, each pair once, and leaves out what is not saved', () => {
    const graph = buildLinkGraph([record('a', ['b', 'gone']), record('b', ['a']), record('c')])
    expect(graph.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b'])
    expect(graph.edges).toHaveLength(1)
  })
  it('shows nobody alone when the best are cut', () => {
    const star = [record('hub', ['a', 'b', 'c', 'd']), ...['a', 'b', 'c', 'd'].map((id) => record(id))]
    const pair = [record('p', ['q']), record('q')]
    expect(buildLinkGraph([...star, ...pair], 3).nodes[0]?.id).toBe('hub')
    // Cut to three, the hub of a star whose ends are all cut away would stand there alone.
    expect(buildLinkGraph([...pair, ...star], 3).nodes.map(({ id }) => id)).toEqual(['p', 'q'])
  })
  it('is laid out within its box, the same every time, nobody on another', () => {
    const graph = buildLinkGraph(
      Array.from({ length: 40 }, (_, at) => record(`n${at}`, [`n${(at * 7 + 1) % 40}`])),
    )
    const laid = layoutGraph(graph, 800, 500)
    expect(laid).toEqual(layoutGraph(graph, 800, 500))
    for (const node of laid.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0)
      expect(node.x).toBeLessThanOrEqual(800)
      expect(node.y).toBeGreaterThanOrEqual(0)
      expect(node.y).toBeLessThanOrEqual(500)
    }
    const places = new Set(laid.nodes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`))
    expect(places.size).toBe(laid.nodes.length)
  })
})

describe('storyLanes', () => {
  it('gives a lane a site, in order of time, and gathers the small ones', () => {
    const at = (id: string, name: string, date: string) =>
      record(id, [], { provider: { name, domain: '' }, publishedDateTime: date })
    const lanes = storyLanes(
      [
        at('1', 'B', '2023-01-02'),
        at('2', 'A', '2023-01-01'),
        at('3', 'B', '2023-01-03'),
        at('4', 'C', '2023-01-04'),
        record('5'),
      ],
      2,
      'Others',
    )
    expect(lanes.map(({ site, points }) => [site, points.map(({ id }) => id)])).toEqual([
      ['B', ['1', '3']],
      ['Others', ['2', '4']],
    ])
  })
})
