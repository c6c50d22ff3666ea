import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { exportText, patchSource } from '@/lib/frontmatter/patch-source'
import { readRecord } from '@/lib/frontmatter/read-record'
import type { ClipRecord } from '@/lib/record/record-schema'

function read(text: string): ClipRecord {
  const file = readRecord(text, 'x.md')
  if (file instanceof AppError) throw file
  return file.record
}

/** Lines that an edit took out (`-`) and put in (`+`). */
function edit(text: string, change: (record: ClipRecord) => void): string[] {
  const before = read(text)
  expect(exportText(before)).toBe(text)
  const after = structuredClone(before)
  change(after)
  const out = patchSource({ text, name: 'x.md' }, before, after).split('\n')
  const old = text.split('\n')
  return [
    ...old
      .filter((line, at) => !out.includes(line) || count(old, line, at) > count(out, line))
      .map((line) => `-${line}`),
    ...out.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ]
}

function count(lines: readonly string[], line: string, upTo = lines.length - 1): number {
  return lines.slice(0, upTo + 1).filter((other) => other === line).length
}

const byHand = `---
# my comment
title:   'It''s'   # tail
topics: [AI, "Power, Apps"] # flow
provider: &p
  name: X # c
  domain: x.com
  custom: 5
published: yes
unknown: {a: 1, b: [x, *p]}
related:
- title: "R"   # no indent
  webUrl: "https://a.b/c"
  provider: *p
  # comment in item
  type: article
- title: Second
  webUrl: https://a.b/d

images:
  -   url: "https://i/1"
      width: 5
---
Body here
`

describe.each([
  ['LF', byHand],
  ['CRLF and a byte-order mark', `\uFEFF${byHand.replaceAll('\n', '\r\n')}`],
])('a file written by hand, %s', (_, text) => {
  const lines = (change: (record: ClipRecord) => void) =>
    edit(text, change).map((line) => line.replace('\r', ''))

  test('a value keeps its quotes, its spaces and its comment', () => {
    expect(lines((record) => (record.title = "new 'q'"))).toEqual([
      "-title:   'It''s'   # tail",
      "+title:   'new ''q'''   # tail",
    ])
  })

  test('a flow list is written anew on its line', () => {
    expect(lines((record) => record.topics.push('C'))).toEqual([
      '-topics: [AI, "Power, Apps"] # flow',
      '+topics: [AI, "Power, Apps", C] # flow',
    ])
  })

  test('an edited anchor leaves its aliases their old value, written out', () => {
    expect(lines((record) => (record.provider = { name: 'Z', domain: 'x.com' }))).toEqual([
      '-  name: X # c',
      '-unknown: {a: 1, b: [x, *p]}',
      '-  provider: *p',
      '+  name: Z # c',
      '+unknown: {a: 1, b: [x, {name: X, domain: x.com, custom: 5}]}',
      '+  provider: {name: X, domain: x.com, custom: 5}',
    ])
  })

  test('an edited alias is replaced, its anchor stays', () => {
    expect(
      lines(
        (record) =>
          (record.related[0] = {
            ...record.related[0],
            id: 'x',
            title: 'R',
            provider: { name: 'Q', domain: 'q.q' },
          }),
      ),
    ).toEqual(['-  provider: *p', '+  provider:', '+    name: Q', '+    domain: q.q', '+    custom: 5'])
  })

  test('items come and go in the indentation that is there', () => {
    expect(lines((record) => record.related.push({ id: 'q', title: 'new', webUrl: 'https://n/1' }))).toEqual([
      '+- title: "new"',
      '+  webUrl: "https://n/1"',
    ])
    expect(lines((record) => record.related.shift())).toEqual([
      '-- title: "R"   # no indent',
      '-  webUrl: "https://a.b/c"',
      '-  provider: *p',
      '-  # comment in item',
      '-  type: article',
    ])
    expect(lines((record) => delete record.images[0]?.width)).toEqual(['-      width: 5'])
  })

  test('keys come and go on lines of their own', () => {
    expect(lines((record) => (record.quality = 5))).toEqual(['+quality: 5'])
    expect(lines((record) => delete record.published)).toEqual(['-published: yes'])
  })

  test('the body changes without the front matter', () => {
    expect(lines((record) => (record.body = 'One\nTwo'))).toEqual(['-Body here', '+One', '+Two'])
  })

  test('a note stands in the front matter and readable at the end of the body', () => {
    expect(lines((record) => (record.note = 'My note'))).toEqual([
      '+notes: "My note"',
      '+<!-- clipfile:highlights -->',
      '+My note',
      '+<!-- /clipfile -->',
    ])
  })
})

test('merge keys: a merged value is overridden, or the mapping written anew', () => {
  const text = '---\nbase: &b {name: N, domain: d.d}\nprovider:\n  <<: *b\n  extra: 1\ntitle: T\n---\n\n'
  expect(read(text).provider).toEqual({ name: 'N', domain: 'd.d' })
  expect(edit(text, (record) => (record.provider = { name: 'M', domain: 'd.d' }))).toEqual(['+  name: M'])
  expect(edit(text, (record) => delete record.provider)).toEqual(['-provider:', '-  <<: *b', '-  extra: 1'])
})

test('block scalars stay blocks, folded text that cannot becomes quoted', () => {
  const text = '---\ntitle: |-\n  Two\n  lines\nexcerpt: >\n  folded\n  text\ncategory: x\n---\n\n'
  expect(read(text)).toMatchObject({ title: 'Two\nlines', excerpt: 'folded text\n' })
  expect(edit(text, (record) => (record.title = 'Three\nnew\nlines'))).toEqual([
    '-  Two',
    '+  Three',
    '+  new',
  ])
  expect(edit(text, (record) => (record.excerpt = ' \u0000'))).toEqual([
    '-excerpt: >',
    '-  folded',
    '-  text',
    '+excerpt: " \\x00"',
  ])
})

test('a value of the wrong type stays in the file and out of the record', () => {
  const text =
    '---\ntitle: T\nquality: high\ntype: podcast\npublishedDateTime: soon\nimages: none\ntopics: Only\n---\n\n'
  const file = readRecord(text, 'x.md')
  if (file instanceof AppError) throw file
  expect(file.warnings.map(({ code, params }) => [code, params.key, params.line])).toEqual([
    ['file.wrongType', 'publishedDateTime', 5],
    ['file.wrongType', 'type', 4],
    ['file.wrongType', 'quality', 3],
    ['file.wrongType', 'images', 6],
  ])
  expect(file.record).toMatchObject({ title: 'T', topics: ['Only'], images: [] })
  expect(edit(text, (record) => (record.title = 'U'))).toEqual(['-title: T', '+title: U'])
})

test('a file with a key that stands twice is read and never patched', () => {
  const text = '---\ntitle: a\ntitle: b\n---\n\n'
  const file = readRecord(text, 'x.md')
  if (file instanceof AppError) throw file
  expect(file).toMatchObject({
    isReadOnly: true,
    record: { title: 'b' },
    warnings: [{ code: 'file.duplicateKey', params: { key: 'title', line: 3 } }],
  })
  expect(exportText(file.record)).toBe(text)
  expect(() => exportText({ ...file.record, title: 'c' })).toThrow('file.duplicateKey')
})

test('related entries in another order than the file has are no edit', () => {
  const text =
    '---\ntitle: T\nrelated:\n  - title: "low"\n    quality: 1\n  - title: "high"\n    quality: 9\n---\n\n'
  expect(edit(text, (record) => record.related.reverse())).toEqual([])
})

test('TOML and JSON come out untouched, and as YAML once they are edited', () => {
  const toml = '+++\ntitle = "T"\nmine = [1, 2]\ntopics = ["a"]\n+++\nBody\n'
  const json = '{"title": "T", "mine": {"a": null}}\n\nBody\n'
  for (const text of [toml, json]) expect(exportText(read(text))).toBe(text)
  expect(exportText({ ...read(toml), body: 'New' })).toBe(toml.replace('Body', 'New'))
  expect(exportText({ ...read(toml), title: 'U' })).toBe(
    '---\ntitle: "U"\n\ntopics:\n  - a\nmine: [1, 2]\n---\nBody\n',
  )
  expect(exportText({ ...read(json), title: 'U' })).toBe('---\ntitle: "U"\nmine: {a: null}\n---\n\nBody\n')
})
