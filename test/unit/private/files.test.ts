import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { openForeignValue, sealForeignValue } from '@/lib/crypto/secured/foreign-value'
import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import { exportText } from '@/lib/frontmatter/patch-source'
import { adoptNotes } from '@/lib/library/adopt-notes'
import { exportBackup } from '@/lib/library/export-backup'
import { importFiles } from '@/lib/library/import-files'
import { listSources } from '@/lib/library/import-sources'
import { makeSecuring } from '@/lib/library/make-securing'
import { changePassphrase, setPassphrase } from '@/lib/private/change-passphrase'
import { articleOf, openPrivateBrowser, type PrivateBrowser } from '../../support/private-browser'

const content = { note: 'embargo until Friday', tags: ['desk'] }
const importText = (browser: PrivateBrowser, name: string, text: string) =>
  importFiles(browser.library, [
    { name, size: text.length, read: async () => new TextEncoder().encode(text) },
  ])

async function exportOne(browser: PrivateBrowser, id: string): Promise<string> {
  const record = await browser.library.get(id)
  if (!record) throw new Error('lost')
  return exportText(await (await makeSecuring(browser.notes)).secure(record))
}

const privateLines = (text: string): string[] =>
  text.split('\n').filter((line) => line.startsWith('secured:') || line.startsWith('recordId:'))

function readIndependently(text: string, passphrase: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-secured-'))
  try {
    writeFileSync(join(folder, 'record.md'), text)
    return JSON.parse(
      execFileSync('node', ['scripts/open-secured.mjs', join(folder, 'record.md')], {
        input: `${passphrase}\n`,
      }).toString(),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('out under one passphrase, in again under another, by way of other ids and a changed address', async () => {
  const from = await openPrivateBrowser()
  await setPassphrase(from.ports, 'of that time')
  const sealed = (await from.open()).seal(content)
  await from.library.save(articleOf('a', { privateNote: sealed }), undefined)
  const text = await exportOne(from, 'a')
  expect(privateLines(text)).toHaveLength(2)
  expect(text).not.toContain('embargo')
  expect(readIndependently(text, 'of that time')).toEqual(content)

  // In this library the article has an id of its own, so the file's value is bound to another one.
  const to = await openPrivateBrowser()
  await setPassphrase(to.ports, 'of today')
  await to.library.save(
    articleOf('b', { webUrl: 'https://example.com/news/a', title: 'Title of a' }),
    undefined,
  )
  const edited = text.replace('news/a"\nwebUrl', 'edited"\nwebUrl')
  expect(edited).not.toBe(text)
  const report = await importText(to, 'a.md', edited)
  expect(report.sealed).toEqual(['b'])
  const closed = await to.library.get('b')
  expect(isOwnSecured(closed?.secured ?? '')).toBe(true)
  // Still closed, it goes out as it came, with the id to which it is bound.
  const untouched = await exportOne(to, 'b')
  expect(privateLines(untouched)).toEqual(privateLines(text))

  const notes = await to.open()
  expect((await adoptNotes(to.library, ['b'], notes, 'a wrong one')).sealed).toEqual(['b'])
  expect((await to.library.get('b'))?.secured).toBe(closed?.secured)
  expect((await adoptNotes(to.library, ['b'], notes, 'of that time')).opened).toBe(1)
  const opened = await to.library.get('b')
  expect(opened?.secured).toBeUndefined()
  expect(notes.open(opened?.privateNote ?? '')).toEqual(content)

  const again = await exportOne(to, 'b')
  expect(readIndependently(again, 'of today')).toEqual(content)
  // The same file a second time changes nothing; what it says is here already.
  const second = await importText(to, 'a.md', again)
  await adoptNotes(to.library, second.sealed, notes)
  expect((await to.library.get('b'))?.secured).toBeUndefined()
  expect(await to.library.otherVersions('b')).toEqual([])
  expect(await exportOne(to, 'b')).toBe(again)
})

test('a file with another note leaves both; a locked browser writes none', async () => {
  const browser = await openPrivateBrowser()
  await setPassphrase(browser.ports, 'of that time')
  const sealed = (await browser.open()).seal(content)
  const saved = await browser.library.save(articleOf('a', { privateNote: sealed }), undefined)
  const text = await exportOne(browser, 'a')
  const other = (await browser.open()).seal({ note: 'typed since', tags: [] })
  await browser.library.save({ ...saved, privateNote: other }, saved)
  await changePassphrase(browser.ports, 'of that time', 'of today')
  const { sealed: ids } = await importText(browser, 'a.md', text)
  await adoptNotes(browser.library, ids, await browser.open(), 'of that time')
  const notes = await browser.open()
  const shown = notes.open((await browser.library.get('a'))?.privateNote ?? '')
  const [others] = await browser.library.otherVersions('a')
  const said = [
    shown,
    ...(others?.values ?? []).map((value) => notes.open(typeof value === 'string' ? value : '')),
  ]
  expect(said.map(({ note }) => note).toSorted()).toEqual(['embargo until Friday', 'typed since'])

  await browser.notes.lock()
  const securing = await makeSecuring(browser.notes)
  const record = await browser.library.get('a')
  if (!record) throw new Error('lost')
  expect((await securing.secure(record)).secured).toBeUndefined()
  expect(securing.leftOut()).toBe(1)
})

test('another tool’s value stays byte for byte, and an edit keeps the old one under other versions', async () => {
  const browser = await openPrivateBrowser()
  await setPassphrase(browser.ports, 'of today')
  const key = systemRandom.bytes(24)
  const value = sealForeignValue('{"editor":"pass on"}', key, systemRandom)
  const text = `---\ntitle: "A"\n\nsecured: "${value}"\n---\n\n`
  await importText(browser, 'a.md', text)
  const [record] = (await browser.library.list()).records
  if (!record) throw new Error('lost')
  expect(await exportOne(browser, record.id)).toBe(text)
  await browser.library.save({ ...record, title: 'B' }, record)
  expect(await exportOne(browser, record.id)).toBe(text.replace('"A"', '"B"'))
  // A note of ours has no place in that file, and takes none.
  const privateNote = (await browser.open()).seal(content)
  await browser.library.change([
    { record: record.id, changes: [{ path: 'privateNote', value: privateNote }] },
  ])
  expect(await exportOne(browser, record.id)).toBe(text.replace('"A"', '"B"'))

  const next = sealForeignValue('{"editor":"passed on"}', key, systemRandom)
  await browser.library.change([
    { record: record.id, changes: [{ path: 'secured', value: next }], keeps: ['secured'] },
  ])
  const written = (await browser.library.get(record.id))?.secured ?? ''
  expect(openForeignValue(written, key)).toBe('{"editor":"passed on"}')
  expect(await browser.library.otherVersions(record.id)).toEqual([{ path: 'secured', values: [value] }])
})

test('a backup brings the notes and their key; one that is here keeps the passphrase of today', async () => {
  const from = await openPrivateBrowser()
  await setPassphrase(from.ports, 'of that time')
  const privateNote = (await from.open()).seal(content)
  await from.library.save(articleOf('a', { privateNote }), undefined)
  const stream = await exportBackup(from.library, new Date('2026-05-03T10:00:00Z'))
  const bytes = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()
  const sources = await listSources([new File([bytes], 'backup.zip')])

  const empty = await openPrivateBrowser()
  await importFiles(empty.library, sources)
  await empty.notes.unlock('of that time')
  const restored = await empty.library.get('a')
  expect((await empty.open()).open(restored?.privateNote ?? '')).toEqual(content)

  await changePassphrase(from.ports, 'of that time', 'of today')
  await importFiles(from.library, sources)
  await from.notes.lock()
  await expect(from.notes.unlock('of that time')).rejects.toMatchObject({ code: 'secured.wrongPassphrase' })
  await from.notes.unlock('of today')
  const kept = await from.library.get('a')
  expect((await from.open()).open(kept?.privateNote ?? '')).toEqual(content)
})
