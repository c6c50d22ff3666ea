import { afterEach, expect, test } from 'vitest'
import { exportEntries } from '@/lib/library/export-entries'
import type { ExportMark } from '@/lib/library/export-marks'
import { importFiles } from '@/lib/library/import-files'
import { listSources } from '@/lib/library/import-sources'
import { exportAll, makeFiles, textFile, zipFile } from './import-support'
import { dropDatabase, makeRecord, openTestLibrary } from './library/open-test-library'

const opened: { name: string; close: () => Promise<void> }[] = []

function open() {
  const { name, library } = openTestLibrary()
  opened.push({ name, close: () => library.close() })
  return library
}

afterEach(async () => {
  for (const { name, close } of opened.splice(0)) {
    await close()
    await dropDatabase(name)
  }
})

const handMade = [
  '\uFEFF---\r\n# kept\r\ntitle:   \'By hand\'  # tail\r\nwebUrl: https://a.example/1\r\ntopics: [One, "Two"]\r\nmine: {a: 1}\r\n---\r\nBody\r\n',
  '+++\ntitle = "From TOML"\nwebUrl = "https://a.example/2"\ntopics = ["One"]\n+++\nText\n',
  '{"title": "From JSON", "webUrl": "https://a.example/3"}\n\nText\n',
]

test('files come out as they went in, and the same files twice change nothing', async () => {
  const library = open()
  const files = [...makeFiles(60), ...handMade.map((text, index) => textFile(`hand-${index}.md`, text))]
  const first = await importFiles(library, await listSources(files))
  expect(first).toMatchObject({ added: 63, updated: 0, unchanged: 0, failed: 0, issues: [] })
  const out = await exportAll(library)
  for (const file of files) expect(out.get(file.name)).toBe(await bomText(file))
  expect(out.size).toBe(63)
  const second = await importFiles(library, await listSources(files))
  expect(second).toMatchObject({ added: 0, updated: 0, unchanged: 63, groups: [] })
})

test('a ZIP with folders keeps its paths', async () => {
  const library = open()
  const file = zipFile({
    '_posts/a.md': handMade[0] ?? '',
    'b/c/d.md': handMade[1] ?? '',
    '__MACOSX/._a.md': 'x',
  })
  expect(await importFiles(library, await listSources([file]))).toMatchObject({ added: 2, failed: 0 })
  expect([...(await exportAll(library)).keys()].sort()).toEqual(['_posts/a.md', 'b/c/d.md'])
})

test('files that share an address and differ in name and title stay apart', async () => {
  const library = open()
  const text = (title: string) => `---\ntitle: "${title}"\noriginalUrl: "https://a.example/same"\n---\n\n`
  const files = [
    textFile('one.md', text('First story')),
    textFile('two.md', text('Another piece')),
    textFile('three.md', text('Third')),
  ]
  expect(await importFiles(library, await listSources(files))).toMatchObject({ added: 3 })
  expect(await importFiles(library, await listSources(files.toReversed()))).toMatchObject({
    added: 0,
    unchanged: 3,
  })
  expect((await exportAll(library)).get('two.md')).toBe(text('Another piece'))
})

test('a file meets the record that was saved in the browser', async () => {
  const library = open()
  await library.save(makeRecord('a', { note: 'mine', topics: ['Kept'] }), undefined)
  const file =
    '---\ntitle: "Title of a"\noriginalUrl: "https://example.com/news/a"\nquality: 80\nlanguage: en\n---\n\n'
  expect(await importFiles(library, await listSources([textFile('a.md', file)]))).toMatchObject({
    added: 0,
    updated: 1,
    conflicts: [],
  })
  const record = (await library.list()).records[0]
  expect(record).toMatchObject({ note: 'mine', topics: ['Kept'], language: 'en' })
})

const base = '---\ntitle: "Old"\nexcerpt: "Old"\nwebUrl: "https://a.example/1"\ntopics:\n  - One\n---\n\n'

test('edits of both sides join, and only a field that both changed is asked about', async () => {
  const library = open()
  await importFiles(library, await listSources([textFile('a.md', base)]))
  const saved = (await library.list()).records[0]
  if (saved === undefined) throw new Error('nothing was imported')
  await library.save({ ...saved, title: 'From here', excerpt: 'From here', topics: ['One', 'Here'] }, saved)
  const edited = base
    .replace('excerpt: "Old"', 'excerpt: "From the file" # mine')
    .replace('- One', '- One\n  - File')
  const asked: string[] = []
  const report = await importFiles(library, await listSources([textFile('a.md', edited)]), {
    decide: async ({ field }) => {
      asked.push(field)
      return 'file'
    },
  })
  expect(asked).toEqual(['excerpt'])
  expect(report).toMatchObject({ updated: 1, conflicts: [{ field: 'excerpt', taken: 'file' }] })
  const [after] = (await library.list()).records
  expect(after).toMatchObject({
    title: 'From here',
    excerpt: 'From the file',
    topics: ['One', 'Here', 'File'],
  })
  const out = (await exportAll(library)).get('a.md')
  expect(out).toBe(
    '---\ntitle: "From here"\nexcerpt: "From the file" # mine\nwebUrl: "https://a.example/1"\ntopics:\n  - One\n  - Here\n  - File\n---\n\n',
  )
})

test('a file is compared with what was last exported: no edit is taken for one of the file', async () => {
  const library = open()
  await library.save(makeRecord('a', { excerpt: 'First', topics: ['One', 'Two'] }), undefined)
  const ids = await library.allIds()
  const marks: ExportMark[] = []
  let text = ''
  for await (const entry of exportEntries(library, ids)) {
    text = entry.text
    marks.push(entry.mark)
  }
  await library.noteExports(marks)
  const [saved] = await library.getMany(ids)
  if (saved === undefined) throw new Error('nothing was saved')
  await library.save({ ...saved, excerpt: 'Second', topics: ['One', 'Two', 'Here'] }, saved)
  const edited = text.replace(/^title: .*$/m, 'title: "By hand"').replace('  - Two\n', '')
  const report = await importFiles(library, await listSources([textFile('a.md', edited)]), {
    decide: async ({ field }) => {
      throw new Error(`asked about ${field}`)
    },
  })
  expect(report).toMatchObject({ added: 0, updated: 1, conflicts: [] })
  const [after] = await library.getMany(ids)
  expect(after).toMatchObject({ title: 'By hand', excerpt: 'Second', topics: ['One', 'Here'] })
  // The file is the newer base now: it once more changes nothing.
  expect(await importFiles(library, await listSources([textFile('a.md', edited)]))).toMatchObject({
    unchanged: 1,
  })
})

test('an Omnivore export comes in with its highlights, and its pages are no failures', async () => {
  const library = open()
  const metadata = [
    { slug: 'wind', title: 'Wind', url: 'https://a.example/wind', labels: ['energy'], savedAt: '2024-05-01' },
    { slug: 'plain', title: 'Plain', url: 'https://a.example/plain', labels: [] },
  ]
  const zip = zipFile({
    'metadata_0_to_2.json': JSON.stringify(metadata, null, 2),
    'content/wind.html': '<p>Text</p>',
    'content/plain.html': '<p>Text</p>',
    'highlights/wind.md':
      'On the article\n\n\n\n> First line\n> \n> second. \n\n#idea #later\n\nMy note\n\n> Other ',
  })
  expect(await importFiles(library, await listSources([zip]))).toMatchObject({ added: 2, failed: 0 })
  const { records } = await library.list()
  const wind = records.find(({ title }) => title === 'Wind')
  expect(wind).toMatchObject({
    note: 'On the article',
    highlights: [
      { quote: { exact: 'First line\n\nsecond.' }, note: 'My note' },
      { quote: { exact: 'Other' } },
    ],
  })
})

test('a file that cannot be read says where, and the others go on', async () => {
  const library = open()
  const files = [
    textFile('tab.md', '---\ntitle: x\nprovider:\n\tname: y\n---\n'),
    textFile('open.md', '---\ntitle: "x\n---\n'),
    textFile('twice.md', '---\ntitle: "a"\ntitle: "b"\nwebUrl: "https://a.example/t"\n---\n\n'),
    textFile('good.md', base),
    new File([new Uint8Array([0xff, 0xfe, 0x00])], 'bytes.md'),
    textFile('what.bin', 'nothing of ours'),
  ]
  const report = await importFiles(library, await listSources(files))
  expect(report).toMatchObject({ added: 2, failed: 4 })
  const tab = report.issues.find(({ file }) => file === 'tab.md')
  expect(tab?.error.params).toMatchObject({ file: 'tab.md', line: 4, column: 1 })
  expect(report.issues.find(({ file }) => file === 'twice.md')?.error.code).toBe('file.duplicateKey')
  expect((await exportAll(library)).size).toBe(2)
})

test('stopping leaves whole records, and the same import again does the rest', async () => {
  const library = open()
  const files = makeFiles(300)
  const controller = new AbortController()
  const first = await importFiles(library, await listSources(files), {
    signal: controller.signal,
    onProgress: (done) => done >= 100 && controller.abort(),
  })
  expect(first).toMatchObject({ isStopped: true, added: 100 })
  const second = await importFiles(library, await listSources(files))
  expect(second).toMatchObject({ isStopped: false, added: 200, unchanged: 100 })
})

test('a paused import waits', async () => {
  const library = open()
  let resume: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    resume = resolve
  })
  const running = importFiles(library, await listSources(makeFiles(60)), { waitWhilePaused: () => gate })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await library.list()).total).toBe(0)
  resume()
  expect(await running).toMatchObject({ added: 60 })
})

test('a record in the trash comes back with its file', async () => {
  const library = open()
  const sources = await listSources([textFile('a.md', base)])
  await importFiles(library, sources)
  await library.trash(await library.allIds())
  expect(await importFiles(library, sources)).toMatchObject({ added: 0, updated: 1 })
  expect((await library.list()).total).toBe(1)
})

async function bomText(file: File): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
}
