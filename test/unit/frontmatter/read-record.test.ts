import { expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { readRecord } from '@/lib/frontmatter/read-record'

function fault(text: string): unknown {
  const read = readRecord(text, 'dir/x.md')
  return read instanceof AppError ? { code: read.code, ...read.params } : read
}

test.each([
  ['no front matter', 'Just text\n', 1, 1],
  ['never closed', '---\ntitle: x\n', 3, 1],
  ['a tab as indentation', '---\ntitle: x\nprovider:\n\tname: y\n---\n', 4, 1],
  ['an open quote', '---\ntitle: "x\n---\n', 3, 1],
  ['an unknown alias', '---\ntitle: *nobody\n---\n', 2, 8],
  ['a list instead of keys', '---\n- a\n---\n', 2, 1],
  ['broken TOML', '+++\ntitle = \n+++\n', 2, 9],
  ['broken JSON', '{"title": }\n', 1, 11],
])('%s: file, line, column and what was expected', (_, text, line, column) => {
  expect(fault(text)).toMatchObject({
    code: 'file.unreadable',
    file: 'dir/x.md',
    line,
    column,
    expected: expect.stringMatching(/\w/),
  })
})

test('limits: aliases that multiply, nesting, size', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level++) {
    const names = 'abcdefghij'
    bomb.push(
      `${names[level]}: &${names[level]} [${Array.from({ length: 9 }, () => `*${names[level - 1]}`).join(', ')}]`,
    )
  }
  expect(fault(`---\n${bomb.join('\n')}\n---\n`)).toMatchObject({ code: 'file.unreadable' })
  expect(fault(`---\ntitle: ${'['.repeat(20_000)}\n---\n`)).toMatchObject({ code: 'file.unreadable' })
  expect(fault(`---\ntitle: x\n---\n${'x'.repeat(8_000_001)}`)).toMatchObject({
    code: 'file.tooLarge',
    file: 'dir/x.md',
  })
  expect(fault('---\na: &a [*a]\n---\n')).toMatchObject({ code: 'file.unreadable' })
})

test('dates in every form that YAML and TOML allow', () => {
  const date = (text: string) => {
    const read = readRecord(`---\ntitle: x\npublishedDateTime: ${text}\n---\n`, 'x.md')
    return read instanceof AppError
      ? undefined
      : [read.record.publishedDateTime, read.record.publishedZoneUnknown]
  }
  expect(date('2023-08-08')).toEqual(['2023-08-08', undefined])
  expect(date('2023-08-08T12:10:00Z')).toEqual(['2023-08-08T12:10:00Z', undefined])
  expect(date('2023-08-08 12:10:00 +02:00')).toEqual(['2023-08-08T10:10:00Z', undefined])
  expect(date('"2023-08-08T12:10:00.123-0530"')).toEqual(['2023-08-08T17:40:00Z', undefined])
  expect(date('2023-08-08 12:10')).toEqual(['2023-08-08T12:10:00Z', true])
  expect(date('2023-02-30')).toEqual([undefined, undefined])
})

test('what looks like another type is the text that stands there', () => {
  const read = readRecord(
    '---\ntitle: 365\nprovider: {name: 007, domain: 1.10}\ntopics: [yes, 1e3, ~, 2023-08-08]\n---\n',
    'x.md',
  )
  expect(read).toMatchObject({
    record: {
      title: '365',
      provider: { name: '007', domain: '1.10' },
      topics: ['yes', '1e3', '', '2023-08-08'],
    },
  })
})

test('a missing title comes from the file, a missing id from the address or the name, the same every time', () => {
  const read = (text: string, name: string) => {
    const file = readRecord(text, name)
    if (file instanceof AppError) throw file
    return file.record
  }
  const text = '---\ncategory: news\n---\n'
  expect(read(text, 'a/2023-08-08-some-name.md').title).toBe('some name')
  expect(read(text, 'a.md').id).toBe(read(text, 'a.md').id)
  expect(read(text, 'a.md').id).not.toBe(read(text, 'b.md').id)
})
