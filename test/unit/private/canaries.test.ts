import 'fake-indexeddb/auto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { touchedSchema } from '@/lib/capture/touched'
import { createDrafts } from '@/lib/drafts/create-drafts'
import type { Edit } from '@/lib/edits/edit-schema'
import { exportFormats } from '@/lib/formats/format-ids'
import { exportBackup } from '@/lib/library/export-backup'
import { exportEntries } from '@/lib/library/export-entries'
import { exportFormat } from '@/lib/library/export-stream'
import { makeSecuring } from '@/lib/library/make-securing'
import { setPassphrase } from '@/lib/private/change-passphrase'
import { createSearch } from '@/lib/search/create-search'
import { createSuggester } from '@/lib/suggest/create-suggester'
import { writePayload } from '@/lib/sync/payload'
import { articleOf, openPrivateBrowser, type PrivateBrowser } from '../../support/private-browser'

const count = 500
const passphrase = 'canary passphrase 9'
const secretOf = (index: number): string => `qz${index}canary`
const controlOf = (index: number): string => `xk${index}remark`
const secrets = Array.from({ length: count }, (_, index) => secretOf(index))

let browser: PrivateBrowser
let edits: Edit[]
const logged: string[] = []

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void logged.push(inspect(args, { depth: 9 })))
  }
  browser = await openPrivateBrowser()
  await setPassphrase(browser.ports, passphrase)
  const notes = await browser.open()
  const puts = secrets.map((secret, index) => ({
    next: articleOf(`r${index}`, {
      note: controlOf(index),
      topics: ['Coast'],
      privateNote: notes.seal({ note: `${secret} says more`, tags: [`${secret}-tag`] }),
    }),
  }))
  await browser.library.putMany(puts)
  // An edit of each, so that history, undo and outbox hold it as well; and drafts.
  const drafts = createDrafts({ store: browser.store, schema: touchedSchema })
  for (let index = 0; index < count; index += 10) {
    const saved = await browser.library.get(`r${index}`)
    if (!saved) throw new Error('lost')
    const privateNote = notes.seal({ note: `${secretOf(index)} again`, tags: [] })
    await browser.library.save({ ...saved, privateNote }, saved)
    await drafts.keep(`https://example.com/draft/${index}`, { note: controlOf(index), privateNote })
    // A value that does not open makes an error; what errors say ends up in logs.
    expect(() => notes.open(`${privateNote.slice(0, -9)}AAAAAAAA=`)).toThrow()
  }
  edits = await browser.takeEdits()
}, 120_000)
afterAll(() => {
  vi.restoreAllMocks()
})

/** Tells which secrets stand in a text, and fails where the open remarks do not: then it would prove nothing. */
function findSecrets(text: string, needsControl = true): string[] {
  if (needsControl) expect(text).toContain(controlOf(1))
  return secrets.filter((secret) => text.includes(secret))
}

async function readStream(stream: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text()
}

async function dumpDatabases(): Promise<string> {
  const parts: string[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no database'))
    })
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store)
      for (const request of [objects.getAllKeys(), objects.getAll()]) {
        const rows: unknown = await new Promise((resolve) => {
          request.onsuccess = () => resolve(request.result)
        })
        parts.push(JSON.stringify(rows, (_key, value: unknown) => readable(value)))
      }
    }
    database.close()
  }
  return parts.join('\n')
}

// Bytes of the search index, as the text that they may hold.
function readable(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value
    return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
  }
  return value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value
}

test('500 canaries are nowhere in the databases: records, registers, history, undo, outbox, index, drafts', async () => {
  expect(findSecrets(await dumpDatabases())).toEqual([])
})

test('nor in what goes to the store before the vault encrypts it', () => {
  expect(findSecrets(JSON.stringify(edits))).toEqual([])
  const transactions = [{ sequence: 1, edits }]
  const payload = writePayload({ chainBefore: '', chainAfter: '', checkpoints: [], transactions })
  expect(findSecrets(payload)).toEqual([])
})

test('nor in any export, locked or unlocked, nor in a backup', async () => {
  const ids = await browser.library.allIds()
  for (const isOpen of [true, false]) {
    if (!isOpen) await browser.notes.lock()
    const { secure, leftOut } = await makeSecuring(browser.notes)
    const texts: string[] = []
    for (const preset of ['clipfile', 'complete', 'obsidian'] as const) {
      const slice = preset === 'clipfile' ? ids : ids.slice(0, 20)
      const template = { preset }
      for await (const { text } of exportEntries(browser.library, slice, { secure, template }))
        texts.push(text)
    }
    expect(findSecrets(texts.join('\n'))).toEqual([])
    expect(texts.every((text) => text.includes('\nsecured: ') === isOpen)).toBe(true)
    expect(leftOut()).toBe(isOpen ? 0 : 540)
  }
  for (const { id } of exportFormats) {
    const text = await readStream(exportFormat(browser.library, ids, id))
    expect(findSecrets(text, id === 'json-lines')).toEqual([])
  }
  const backup = await readStream(await exportBackup(browser.library, new Date()))
  expect(findSecrets(backup)).toEqual([])
  // Yet the backup holds what the passphrase opens.
  expect(backup).toContain('note1;')
  expect(backup).toContain('clipfile1.pbkdf2-sha256')
  await browser.notes.unlock(passphrase)
})

test('nor found by search or suggestions, nor in the session, nor in any log', async () => {
  const search = createSearch(browser.store)
  expect((await search.search(controlOf(3))).ids).toEqual(['r3'])
  for (let index = 0; index < count; index += 25) {
    expect((await search.search(secretOf(index))).ids).toEqual([])
    expect((await search.search(`${secretOf(index)}-tag`)).ids).toEqual([])
  }
  const suggestions = await createSuggester(browser.store).suggestFor({ title: 'Title of r3', topics: [] })
  expect(findSecrets(JSON.stringify(suggestions), false)).toEqual([])
  const session = JSON.stringify(browser.session.value)
  expect(findSecrets(session, false)).toEqual([])
  expect(session).not.toContain(passphrase)
  expect(findSecrets(logged.join('\n'), false)).toEqual([])
  expect(logged.join('\n')).not.toContain(passphrase)
})
