import { expect, test } from 'vitest'
import { fileName, nameKey } from '@/lib/frontmatter/file-name'
import { fillPath } from '@/lib/frontmatter/path-pattern'
import { makeSafePath } from '@/lib/frontmatter/safe-path'
import type { ClipRecord } from '@/lib/record/record-schema'

const record = (title: string, parts: Partial<ClipRecord> = {}): ClipRecord => ({
  id: 'abcdef0123456789',
  title,
  publishedDateTime: '2023-08-08T23:59:00Z',
  topics: [],
  images: [],
  related: [],
  ...parts,
})
const name = (title: string, parts?: Partial<ClipRecord>) => fileName(record(title, parts), new Set())

test.each([
  ['Diablo 4’s “Résumé” – 50% off!', '2023-08-08-diablo-4s-resume-50-off.md'],
  ['  --Jane & JV: snake_case--  🔥', '2023-08-08-jane-jv-snake_case.md'],
  ['日本語の見出し：テスト', '2023-08-08-日本語の見出しテスト.md'],
  ['Über Москва', '2023-08-08-uber.md'],
  ['Привет, мир', '2023-08-08-привет-мир.md'],
])('%s', (title, expected) => {
  expect(name(title)).toBe(expected)
})

test('nothing left at all: the provider names it', () => {
  expect(name('🔥🔥', { provider: { name: 'x', domain: 'news.example' } })).toBe('2023-08-08-news-example.md')
  expect(name('')).toBe('2023-08-08-untitled.md')
})

test('long titles are cut at a word, and no name passes 255 bytes', () => {
  const long = name('word '.repeat(100))
  expect(long).toMatch(/-word\.md$/)
  expect(long.length).toBeLessThanOrEqual(11 + 140 + 3)
  for (const title of ['語'.repeat(500), 'x'.repeat(500), '👩‍👩‍👧 '.repeat(99), 'ш '.repeat(300)]) {
    expect(new TextEncoder().encode(name(title)).length).toBeLessThanOrEqual(240)
  }
})

test('a taken name gets six characters of the id, in any case and Unicode form', () => {
  const taken = new Set([nameKey('2023-08-08-A.md')])
  expect(fileName(record('a'), taken)).toBe('2023-08-08-a-abcdef.md')
  taken.add(nameKey('2023-08-08-a-abcdef.md'))
  expect(fileName(record('a'), taken)).toBe('2023-08-08-a-abcdef01.md')
})

test('an imported file keeps its name, made safe', () => {
  const src = (from: string) => name('x', { src: { text: '', name: from } })
  expect(src('_posts/My File.md')).toBe('_posts/My File.md')
  expect(src('../../etc/passwd')).toBe('etc/passwd')
  expect(src('C:\\con\\aux.md')).toBe('C/_con/_aux.md')
  expect(src('a<b>:"|?*\u0000.md')).toBe('ab.md')
  expect(src('dots. . /x.md')).toBe('dots/x.md')
  expect(makeSafePath('..')).toBe('untitled.md')
})

test('path patterns', () => {
  const fill = (pattern: string) =>
    fillPath(pattern, record('A title', { provider: { name: 'x', domain: 'a.example' } }), new Set())
  expect(fill('content/{{year}}/{{month}}/{{slug}}')).toBe('content/2023/08/a-title.md')
  expect(fill('{{provider}}/{{ name }}')).toBe('a.example/2023-08-08-a-title.md')
  expect(fill('../{{unknown}}/{{category}}/x')).toBe('x.md')
})
