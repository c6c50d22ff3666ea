import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { openFileValue, openFileValueUnlocked, sealFileValue } from '@/lib/crypto/secured/file-value'
import { createNotesKey, type OpenNotes } from '@/lib/crypto/secured/notes-key'
import { derivePassphraseKeys } from '@/lib/crypto/secured/passphrase-keys'
import { readSecured } from '@/lib/crypto/secured/read-secured'
import { AppError } from '@/lib/errors/app-error'

const passphrase = 'blue pencil, größer als 7 ﬁelds'
const content = {
  note: 'Ask the source before publishing: "who paid"?\nSecond line — 日本',
  tags: ['embargo'],
}
let open: OpenNotes
let value: string

beforeAll(async () => {
  open = (await createNotesKey(passphrase, systemRandom)).open
  value = await sealFileValue(content, 'record-1', open, systemRandom)
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )
}

test('opens with the passphrase and with the key of an unlocked browser', async () => {
  expect(await openFileValue(value, 'record-1', passphrase)).toEqual(content)
  expect(await openFileValueUnlocked(value, 'record-1', open)).toEqual(content)
})

test('another passphrase, another record and a cut value each have their code', async () => {
  expect(await codeOf(openFileValue(value, 'record-1', 'wrong'))).toBe('secured.altered')
  expect(await codeOf(openFileValue(value, 'record-2', passphrase))).toBe('secured.altered')
  expect(await codeOf(openFileValue(value.slice(0, -3), 'record-1', passphrase))).toBe('secured.truncated')
})

test('every single-byte change in a three-part value is rejected', async () => {
  // The passphrase's key is made once: a changed header has another salt or number of rounds, so that
  // opening would derive another key; here the harder case is tried, the right key with a changed header.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=;. '
  let tried = 0
  for (let at = 0; at < value.length; at++) {
    for (const replacement of new Set([...alphabet].filter((_, index) => index % 9 === at % 9))) {
      if (value[at] === replacement) continue
      const changed = value.slice(0, at) + replacement + value.slice(at + 1)
      const read = readSecured(changed)
      if (read.kind === 'own') {
        expect(
          await codeOf(openFileValueUnlocked(changed, 'record-1', { ...open, header: read.headerText })),
        ).toBe('secured.altered')
      }
      tried++
    }
  }
  expect(tried).toBeGreaterThan(value.length * 5)
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
  expect(await openFileValue(vector, 'record-1', 'correct horse')).toEqual({
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
