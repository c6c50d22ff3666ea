import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detectFormat } from '@/lib/formats/detect-format'
import { readFormat } from '@/lib/formats/read-format'
import { recordSchema } from '@/lib/record/record-schema'

/** Detects and reads one fixture, each in the shape of the real export. */
function read(name: string) {
  const text = readFileSync(`test/fixtures/formats/${name}`, 'utf8')
  const format = detectFormat(name, text)
  if (format === 'front-matter') throw new Error('taken for front matter')
  const { records, warnings } = readFormat(format, text, name)
  for (const record of records) recordSchema.parse(record)
  return { format, records, warnings }
}

test('Netscape bookmarks', () => {
  const { format, records, warnings } = read('bookmarks.html')
  expect(format).toBe('bookmarks')
  expect(records).toMatchObject([
    {
      originalUrl: 'https://example.com/one?a=1&b=2',
      title: 'One & only <b>',
      savedDateTime: '2020-09-13T12:28:20Z',
      topics: [],
      isRead: false,
    },
    {
      originalUrl: 'https://example.com/two',
      title: 'Two',
      excerpt: 'What two is about',
      topics: ['grid', 'storage', 'Energy'],
    },
    { originalUrl: 'https://example.com/three', title: 'https://example.com/three', topics: [] },
  ])
  expect(warnings).toMatchObject([{ code: 'file.noAddress', params: { n: 1 } }])
})

test('Pocket', () => {
  const { format, records } = read('pocket.csv')
  expect(format).toBe('pocket')
  expect(records).toMatchObject([
    {
      title: 'Grid storage, explained',
      topics: ['energy', 'grid storage'],
      savedDateTime: '2023-07-22T04:26:40Z',
    },
    { title: 'https://example.com/bare', topics: [] },
    { title: 'He said "yes"' },
  ])
})

test('Instapaper', () => {
  const { format, records } = read('instapaper.csv')
  expect(format).toBe('instapaper')
  expect(records).toMatchObject([
    { title: 'An article', topics: [] },
    {
      title: 'Another, with commas',
      topics: ['Research', 'long reads', 'ai'],
      highlights: [{ quote: { exact: 'A selected\nsentence.' } }],
    },
  ])
})

test('Raindrop', () => {
  const { format, records } = read('raindrop.csv')
  expect(format).toBe('raindrop')
  expect(records).toMatchObject([
    {
      title: 'Solar, cheaper',
      note: 'My note',
      excerpt: 'What it says',
      topics: ['solar', 'prices', 'Solar'],
      images: [{ url: 'https://example.com/solar.jpg' }],
      savedDateTime: '2024-03-01T10:20:30Z',
      highlights: [
        { quote: { exact: 'Prices fell.' }, note: 'compare 2020' },
        { quote: { exact: 'Again.' } },
      ],
    },
    { title: 'Plain', topics: [], images: [] },
  ])
})

test('Omnivore', () => {
  const { format, records } = read('omnivore.json')
  expect(format).toBe('omnivore')
  expect(records).toMatchObject([
    {
      title: 'Wind at sea',
      excerpt: 'A summary of it.',
      authors: ['Ada Example'],
      topics: ['energy', 'sea'],
      publishedDateTime: '2024-04-30T00:00:00Z',
      savedDateTime: '2024-05-01T08:09:10Z',
    },
    { title: 'No author', topics: [] },
  ])
  expect(records[1]).not.toHaveProperty('authors')
})

test('Readwise Reader', () => {
  const { format, records, warnings } = read('readwise.csv')
  expect(format).toBe('readwise')
  expect(records).toMatchObject([
    { title: 'Heat pumps, again', topics: ['energy', "it's late"], savedDateTime: '2024-01-05T12:30:00Z' },
    { title: 'Untagged', topics: [] },
  ])
  expect(warnings).toHaveLength(1)
})

test('a note of Obsidian Web Clipper', () => {
  const { format, records } = read('clipper.md')
  expect(format).toBe('obsidian-clipper')
  expect(records).toMatchObject([
    {
      title: 'How batteries age',
      originalUrl: 'https://example.com/batteries?x=1',
      authors: ['Ada Example', 'Ben Example'],
      publishedDateTime: '2024-02-03',
      savedDateTime: '2024-02-10',
      excerpt: 'What happens inside.',
      topics: ['energy'],
      body: 'Batteries **age** while they rest.\n\n> A quote.',
    },
  ])
})

test('RSS', () => {
  const { format, records } = read('feed.rss')
  expect(format).toBe('feed')
  expect(records).toMatchObject([
    {
      title: 'Tides & turbines',
      originalUrl: 'https://example.com/tides',
      publishedDateTime: '2024-02-06T08:30:00Z',
      authors: ['Ada Example'],
      topics: ['Energy', 'Sea & shore'],
      excerpt: 'Turbines & tides.',
      images: [{ url: 'https://example.com/tides.jpg' }],
      provider: { name: 'Example News', domain: 'example.com' },
      language: 'en-gb',
    },
    { title: 'Only a guid', originalUrl: 'https://example.com/guid' },
  ])
})

test('Atom', () => {
  const { records } = read('feed.atom')
  expect(records).toMatchObject([
    {
      title: 'Waves & wires',
      originalUrl: 'https://example.com/waves',
      publishedDateTime: '2024-02-06T08:00:00Z',
      modifiedDateTime: '2024-02-06T10:00:00Z',
      topics: ['Energy'],
    },
  ])
})

test('JSON Feed', () => {
  const { format, records } = read('feed.json')
  expect(format).toBe('json-feed')
  expect(records).toMatchObject([
    {
      title: 'JSON one',
      excerpt: 'Its summary.',
      authors: ['Ada Example'],
      topics: ['energy'],
      provider: { name: 'JSON News' },
    },
    { originalUrl: 'https://example.com/json-two' },
  ])
})

test('what is none of them says so, with its place', () => {
  expect(() => detectFormat('x.txt', 'just words')).toThrow('file.unreadable')
  expect(() => readFormat('feed', '<rss><channel></rss>', 'x.rss')).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ line: 1 }) }),
  )
  expect(() => readFormat('omnivore', '[{"url": 5}]', 'x.json')).toThrow('file.unreadable')
  expect(() => readFormat('omnivore', '[{"url": ', 'x.json')).toThrow('file.unreadable')
})

test('an XML file that defines entities is not expanded', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;&b;</title><link>https://example.com/x</link></item></channel></rss>'
  let title = ''
  try {
    title = readFormat('feed', bomb, 'x.rss').records[0]?.title ?? ''
  } catch (error) {
    expect(error).toMatchObject({ code: 'file.unreadable' })
  }
  expect(title).not.toContain('aaaa')
})
