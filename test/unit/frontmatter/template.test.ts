import matter from 'gray-matter'
import { expect, test } from 'vitest'
import { fillPath } from '@/lib/frontmatter/path-pattern'
import { type Template, templateSchema, writeTemplate } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'

const record: ClipRecord = {
  id: 'abc123def',
  title: 'Tides: a “new” look',
  excerpt: 'What they do.',
  publishedDateTime: '2024-02-06T08:30:00Z',
  originalUrl: 'https://sea.example/tides',
  provider: { name: 'Sea News', domain: 'sea.example' },
  topics: ['Energy', 'no'],
  images: [],
  related: [],
  published: true,
}

const read = (template: Template): Record<string, unknown> => matter(writeTemplate(record, template), {}).data

test('fields come in the order and under the names of the template, and others not at all', () => {
  const fields = [
    { key: 'tags', from: 'topics' },
    { key: 'title', from: 'title' },
    { key: 'layout', value: 'post' },
    { key: 'draft', value: 'false' },
    { key: 'weight', value: '10' },
    { key: 'answer', value: 'no' },
    { key: 'missing', from: 'section' },
  ]
  const text = writeTemplate(record, templateSchema.parse({ preset: 'jekyll', fields }))
  expect([...text.matchAll(/^(\w+):/gm)].map(([, key]) => key)).toEqual([
    'tags',
    'title',
    'layout',
    'draft',
    'weight',
    'answer',
  ])
  expect(matter(text, {}).data).toEqual({
    tags: ['Energy', 'no'],
    title: record.title,
    layout: 'post',
    draft: false,
    weight: 10,
    answer: 'no',
  })
})

test('a key that the preset adds does not stand twice', () => {
  expect(read({ preset: 'hugo' })).toHaveProperty('date')
  const fields = [{ key: 'date', from: 'publishedDateTime' }]
  expect(read({ preset: 'hugo', fields })).toEqual({ date: new Date(record.publishedDateTime ?? '') })
})

test('a path is filled in, safe and unique', () => {
  const path = (pattern: string, ...taken: string[]) => fillPath(pattern, record, new Set(taken))
  expect(path('content/{{year}}/{{provider}}/{{slug}}')).toBe('content/2024/sea.example/tides-a-new-look.md')
  expect(path('../{{unknown}}/{{topic}}.mdx')).toBe('energy.mdx')
  expect(path('{{slug}}', 'tides-a-new-look.md')).toBe('tides-a-new-look-abc123.md')
})
