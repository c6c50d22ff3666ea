import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { exportBackup, listTrash } from '@/lib/library/export-backup'
import { exportFolder } from '@/lib/library/export-folder'
import type { ExportMark } from '@/lib/library/export-marks'
import { exportFormat, exportZip } from '@/lib/library/export-stream'
import { clearSpool, spoolStream, writeToHandle } from '@/lib/library/export-target'
import { importFiles } from '@/lib/library/import-files'
import { listFolder, listSources } from '@/lib/library/import-sources'
import type { Library } from '@/lib/library/library-api'
import { localRowKinds } from '@/lib/library/local-rows'
import { defaultSettings, type SettingsValues } from '@/lib/settings/settings-schema'
import { createStore } from '@/lib/store/library-store'
import { learnAnswer } from '@/lib/suggest/learn/answers'
import { makeFiles, makeSavedRecord, textFile } from './import-support'
import { dropDatabase, makeRecord, openTestLibrary } from './library/open-test-library'

const opened: { name: string; close: () => Promise<void> }[] = []

function open(): Library {
  const { name, library } = openTestLibrary()
  opened.push({ name, close: () => library.close() })
  return library
}

async function filled(count: number): Promise<Library> {
  const library = open()
  await library.putMany(Array.from({ length: count }, (_, index) => ({ next: makeSavedRecord(index) })))
  return library
}

afterEach(async () => {
  for (const { name, close } of opened.splice(0)) {
    await close()
    await dropDatabase(name)
  }
  await clearSpool(0)
})

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream.pipeThrough(toBuffers())).arrayBuffer())
}

function toBuffers(): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  return new TransformStream({ transform: (chunk, controller) => controller.enqueue(new Uint8Array(chunk)) })
}

test('a ZIP holds one file a record, under names of their own', async () => {
  const library = await filled(120)
  await library.putMany([
    { next: { ...makeSavedRecord(0), id: 'twin00' } },
    { next: makeRecord('ja', { title: '日本語の見出し' }) },
  ])
  const files = unzipSync(await readAll(exportZip(library, await library.allIds())))
  const names = Object.keys(files)
  expect(names).toHaveLength(122)
  expect(names.filter((name) => name.startsWith('2017-07-14-diablo-diablo-number-0'))).toHaveLength(2)
  expect(names).toContain('2026-01-02-日本語の見出し.md')
  expect(new TextDecoder().decode(files['2026-01-02-日本語の見出し.md'])).toMatch(
    /^---\ntitle: "日本語の見出し"\n/,
  )
})

test('a folder gets changed files only, and keeps what is not of this export', async () => {
  const library = await filled(20)
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(`folder-${Date.now()}`, { create: true })
  const own = await folder.getFileHandle('mine.txt', { create: true })
  await writeToHandle(own, new Blob(['mine']).stream())
  const ids = await library.allIds()
  expect(await exportFolder(library, ids, folder)).toEqual({ written: 20, unchanged: 0 })
  expect(await exportFolder(library, ids, folder)).toEqual({ written: 0, unchanged: 20 })
  const [first] = await library.getMany(ids.slice(0, 1))
  if (first === undefined) throw new Error('empty')
  await library.save({ ...first, excerpt: 'Changed' }, first)
  expect(await exportFolder(library, ids.slice(0, 10), folder)).toEqual({ written: 1, unchanged: 9 })
  const names = []
  for await (const name of folder.keys()) names.push(name)
  expect(names).toHaveLength(21)
  expect(await (await own.getFile()).text()).toBe('mine')
  const back = open()
  expect(await importFiles(back, await listFolder(folder))).toMatchObject({ added: 20, failed: 1 })
})

test('a name that was made unique stays so, whichever records are exported', async () => {
  const library = open()
  const twin = (id: string, path: string) =>
    makeRecord(id, {
      title: 'One name',
      originalUrl: `https://a.example/${path}`,
      webUrl: `https://a.example/${path}`,
    })
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(`names-${Date.now()}`, {
    create: true,
  })
  const write = async (...ids: string[]) => {
    const marks: ExportMark[] = []
    await exportFolder(library, ids, folder, { onWritten: (mark) => marks.push(mark) })
    await library.noteExports(marks)
    const found: Record<string, string | undefined> = {}
    for await (const [name, handle] of folder.entries()) {
      if (!(handle instanceof FileSystemFileHandle)) continue
      found[name] = /^webUrl: "(.*)"$/m.exec(await (await handle.getFile()).text())?.[1]
    }
    return found
  }
  await library.putMany([{ next: twin('aaaaaaaa', '1') }, { next: twin('bbbbbbbb', '2') }])
  const both = {
    '2026-01-02-one-name.md': 'https://a.example/1',
    '2026-01-02-one-name-bbbbbb.md': 'https://a.example/2',
  }
  expect(await write('aaaaaaaa', 'bbbbbbbb')).toEqual(both)
  expect(await write('bbbbbbbb')).toEqual(both)
  await library.putMany([{ next: twin('cccccccc', '3') }])
  const three = { ...both, '2026-01-02-one-name-cccccc.md': 'https://a.example/3' }
  expect(await write('cccccccc', 'bbbbbbbb', 'aaaaaaaa')).toEqual(three)
})

test('stopping an export leaves the library, the old file and no half one', async () => {
  const library = await filled(300)
  const controller = new AbortController()
  const options = {
    signal: controller.signal,
    onProgress: (done: number) => done >= 100 && controller.abort(),
  }
  const root = await navigator.storage.getDirectory()
  const handle = await root.getFileHandle('kept.zip', { create: true })
  await writeToHandle(handle, new Blob(['old']).stream())
  const ids = await library.allIds()
  await expect(
    writeToHandle(handle, exportZip(library, ids, options), controller.signal),
  ).rejects.toMatchObject({ code: 'cancelled' })
  expect(await (await handle.getFile()).text()).toBe('old')
  const folder = await root.getDirectoryHandle(`half-${Date.now()}`, { create: true })
  await expect(exportFolder(library, ids, folder, { signal: controller.signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
  for await (const name of folder.keys()) expect(name).toMatch(/^\.clipfile-\d\.part$/)
  expect(await exportFolder(library, ids, folder)).toEqual({ written: 300, unchanged: 0 })
  expect((await library.list()).total).toBe(300)
})

test('an export on its way to the download is removed after', async () => {
  const library = await filled(10)
  const spooled = await spoolStream(exportZip(library, await library.allIds()), 'x.zip')
  expect(Object.keys(unzipSync(new Uint8Array(await spooled.file.arrayBuffer())))).toHaveLength(10)
  await spooled.remove()
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('exports')
  for await (const name of folder.keys()) expect.fail(`${name} is left`)
})

test('JSON Lines come back as the same records', async () => {
  const library = await filled(30)
  const text = new TextDecoder().decode(
    await readAll(exportFormat(library, await library.allIds(), 'json-lines')),
  )
  const back = open()
  expect(await importFiles(back, await listSources([textFile('library.jsonl', text)]))).toMatchObject({
    added: 30,
  })
  expect(await everything(back)).toEqual(await everything(library))
})

test('a library larger than any file may be comes back from JSON Lines, and a bad line is named', async () => {
  const library = await filled(3)
  const lines = new TextDecoder()
    .decode(await readAll(exportFormat(library, await library.allIds(), 'json-lines')))
    .trim()
    .split('\n')
  // 26 MB, and no line of it that would not fit.
  const padding = Array.from({ length: 300 }, (_, n) =>
    JSON.stringify({
      ...makeRecord(`p${n}`, { body: 'x'.repeat(88_000) }),
      originalUrl: `https://p.example/${n}`,
    }),
  )
  const text = [...padding, ...lines, '{"id": 7}', ''].join('\n')
  const back = open()
  const report = await importFiles(back, await listSources([textFile('library.jsonl', text)]))
  expect(report).toMatchObject({ added: 303, issues: [{ file: 'library.jsonl' }] })
  expect(report.issues[0]?.error.params).toMatchObject({ file: 'library.jsonl', line: 304 })
})

test('a backup holds what was merged, earlier values, exports and what suggestions learnt', async () => {
  const { name, library } = openTestLibrary()
  opened.push({ name, close: () => library.close() })
  const own = (id: string, excerpt: string) =>
    makeRecord(id, {
      excerpt,
      originalUrl: `https://a.example/${id}`,
      webUrl: `https://a.example/${id}`,
      topics: [id],
    })
  await library.putMany([
    { next: own('aaa', 'First') },
    { next: own('bbb', 'Second') },
    { next: own('ccc', 'Third') },
  ])
  const [third] = await library.getMany(['ccc'])
  if (third === undefined) throw new Error('lost')
  await library.save({ ...third, excerpt: 'Changed' }, third)
  await library.join(['aaa', 'bbb'])
  const [joined] = await library.getMany(['bbb'])
  if (joined === undefined) throw new Error('lost')
  await library.save({ ...joined, title: 'Of both' }, joined)
  await library.noteExports([{ id: 'ccc', print: '{}', src: '', name: 'c.md' }])
  await learnAnswer(createStore({ name }), {
    kind: 'topic',
    article: 'ccc',
    suggested: 'AI',
    confidence: 0.6,
    isTaken: false,
  })
  const localRows = async (of: Library) =>
    (await Promise.all(localRowKinds.map((kind) => of.localRows(kind)))).map(({ rows }) => rows)
  const bytes = await readAll(await exportBackup(library, new Date(1.7e12)))
  const file = new File([new Uint8Array(bytes)], 'backup.zip')
  const back = open()
  expect(await importFiles(back, await listSources([file]))).toMatchObject({
    added: 2,
    failed: 0,
    issues: [],
  })
  expect(await everything(back)).toEqual(await everything(library))
  const rows = await localRows(library)
  expect(rows.map(({ length }) => length)).toEqual([2, 2, 3])
  expect(await localRows(back)).toEqual(rows)
  expect(await importFiles(back, await listSources([file]))).toMatchObject({
    added: 0,
    updated: 0,
    unchanged: 2,
  })
  expect(await everything(back)).toEqual(await everything(library))
  for (const each of [library, back]) {
    await each.part('bbb')
    expect((await each.get('bbb'))?.excerpt).toBe('Second')
    expect(await each.get('bbb')).toMatchObject({ excerpt: 'Second', topics: ['bbb'] })
    expect((await each.get('aaa'))?.excerpt).toBe('First')
  }
})

test('a backup restores an identical library: highlights, trash and settings too', async () => {
  const library = await filled(60)
  await importFiles(
    library,
    await listSources(makeFiles(5).map((file) => new File([file], `imported-${file.name}`))),
  )
  const highlight = {
    id: 'h1',
    quote: { exact: 'a “b”', prefix: 'x', suffix: 'y' },
    color: 'green' as const,
    note: 'n',
    tags: ['t'],
  }
  await library.save(
    makeRecord('with', { highlights: [highlight], note: 'mine', isRead: false, body: 'Text\n' }),
    undefined,
  )
  await library.trash((await library.allIds()).slice(0, 4))
  await library.shared('settings').change(new Map([['theme', 'dark']]))
  await library.shared('vocabulary').change(new Map([['AI', { color: 'red' }]]))
  await library.shared('apart').change(new Map([['one other', true]]))
  const own: SettingsValues = { ...defaultSettings, theme: 'dark', backupReminderDays: 7 }
  const bytes = await readAll(
    await exportBackup(library, new Date(1.7e12), { settings: { read: async () => own } }),
  )
  let restored: Partial<SettingsValues> = {}
  const settings = {
    change: async (parts: Partial<SettingsValues>) => {
      restored = parts
      return own
    },
  }
  const back = open()
  const file = new File([new Uint8Array(bytes)], 'backup.zip')
  const report = await importFiles(back, await listSources([file]), { settings })
  expect(report).toMatchObject({ failed: 0, isStopped: false })
  expect(restored).toMatchObject({ theme: 'dark', backupReminderDays: 7 })
  expect(await everything(back)).toEqual(await everything(library))
  expect(await importFiles(back, await listSources([file]))).toMatchObject({ added: 0, updated: 0 })
})

async function everything(library: Library): Promise<unknown> {
  const byId = (records: { id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    live: byId(await library.getMany(await library.allIds())),
    trash: byId(await library.getMany(await listTrash(library))),
    shared: await Promise.all(
      (['settings', 'searches', 'vocabulary', 'apart'] as const).map(async (kind) => [
        ...(await library.shared(kind).read()),
      ]),
    ),
  }
}
