import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { openFileValue, openFileValueUnlocked, sealFileValue } from '@/lib/crypto/secured/file-value'
import { createDeriver, createNotesKey, type FileKey, wrapNotesKeys } from '@/lib/crypto/secured/notes-key'
import { derivePassphraseKeys } from '@/lib/crypto/secured/passphrase-keys'
import { readSecured } from '@/lib/crypto/secured/read-secured'
import { AppError } from '@/lib/errors/app-error'

const isLong = process.env.CLIPFILE_LONG === '1'
const passphrase = 'blue pencil, größer als 7 ﬁelds'
const content = {
  note: 'Ask the source before publishing: "who paid"?\nSecond line — 日本',
  tags: ['embargo'],
}
let open: FileKey
let value: string

beforeAll(async () => {
  open = await wrapNotesKeys([await createNotesKey(systemRandom)], passphrase, systemRandom)
  value = await sealFileValue(content, 'record-1', open, systemRandom)
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )
}

test('opens with the passphrase and with the key of an unlocked browser', async () => {
  expect(await openFileValue(value, 'record-1', createDeriver(passphrase))).toEqual(content)
  expect(await openFileValueUnlocked(value, 'record-1', open)).toEqual(content)
})

test('another passphrase, another record and a cut value each have their code', async () => {
  expect(await codeOf(openFileValue(value, 'record-1', createDeriver('wrong')))).toBe('secured.altered')
  expect(await codeOf(openFileValue(value, 'record-2', createDeriver(passphrase)))).toBe('secured.altered')
  expect(await codeOf(openFileValue(value.slice(0, -3), 'record-1', createDeriver(passphrase)))).toBe(
    'secured.truncated',
  )
})

test('every single-byte change in a three-part value is rejected', async () => {
  // The key is the right one, whatever the header says: the harder case, and PBKDF2 runs once. Every byte is
  // tried with all 255 others in the long run, with those that matter most (base64, separators) here.
  const bytes = Buffer.from(value)
  const others = isLong ? Array.from({ length: 256 }, (_, byte) => byte) : [...Buffer.from('A+/=;. 0z\n')]
  let tried = 0
  for (let at = 0; at < bytes.length; at++) {
    const flips = [...others, (bytes[at] ?? 0) ^ 1, (bytes[at] ?? 0) ^ 0x80]
    for (const byte of new Set(flips)) {
      if (bytes[at] === byte) continue
      const changedBytes = Buffer.from(bytes)
      changedBytes[at] = byte
      const changed = changedBytes.toString('utf8')
      const read = readSecured(changed)
      const header = read.kind === 'own' ? read.headerText : open.header
      const code = await codeOf(openFileValueUnlocked(changed, 'record-1', { ...open, header }))
      expect(['secured.altered', 'secured.truncated'], `${at}: ${byte}`).toContain(code)
      tried++
    }
  }
  expect(tried).toBeGreaterThan(bytes.length * (isLong ? 254 : 9))
})

test('the vectors of docs/private-notes.md', async () => {
  const salt = Uint8Array.from({ length: 16 }, (_, index) => index)
  const keys = await derivePassphraseKeys('correct horse', { rounds: 100_000, salt })
  expect(Buffer.from(keys.fileKey).toString('hex')).toBe(
    'c4edee43721e7b0eb1072d04daaf7b4fdae8e41c6a9809a7d58ea809c8004302',
  )
  const vector =
    'CX4911ODFWfys2jSnyMNoaD5OfXACl8ObHXcBiNtDtUbhGTKMjBBvNBFBL2QUASooLmwpFvGtlCbU70eznpJ;AAECAwQFBgcICQoL;clipfile1.pbkdf2-sha256.100000.AAECAwQFBgcICQoLDA0ODw=='
  expect(readFileSync('docs/private-notes.md', 'utf8')).toContain(vector)
  expect(await openFileValue(vector, 'record-1', createDeriver('correct horse'))).toEqual({
    note: 'embargo until Friday',
    tags: ['desk'],
  })
})

const folder = mkdtempSync(join(tmpdir(), 'clipfile-secured-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function readIndependently(secured: string, recordId: string, secret: string): string {
  const file = join(folder, 'record.md')
  writeFileSync(file, `---\ntitle: "A"\n\nsecured: "${secured}"\nrecordId: ${recordId}\n---\n\n`)
  return execFileSync('node', ['scripts/open-secured.mjs', file], {
    input: `${secret}\n`,
    stdio: ['pipe', 'pipe', 'pipe'],
  }).toString()
}

test('the independent reader opens it, and refuses what was altered', () => {
  expect(JSON.parse(readIndependently(value, 'record-1', passphrase))).toEqual(content)
  expect(() => readIndependently(value, 'record-2', passphrase)).toThrow(/Altered/)
  expect(() => readIndependently(value, 'record-1', 'wrong')).toThrow(/Altered/)
})
