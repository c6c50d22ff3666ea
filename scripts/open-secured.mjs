// An independent reader of the `secured` value: docs/private-notes.md and Node's own cryptography, no
// code of the extension. `npm run open-secured -- FILE`, passphrase on standard input.
import { createDecipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parse } from 'yaml'

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const file = process.argv[2] ?? fail('Which file? npm run open-secured -- FILE')
const frontMatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(readFileSync(file, 'utf8'))
const { secured, recordId } = frontMatter
  ? parse(frontMatter[1], { version: '1.1' })
  : fail('The file has no front matter.')
if (typeof secured !== 'string') fail('The file has no `secured` value.')
if (typeof recordId !== 'string') fail('The file has no `recordId`, to which the value is bound.')

const [ciphertextText, ivText, header, ...more] = secured.split(';')
if (header === undefined || more.length > 0)
  fail('The value has not three parts: it is another product’s, or cut short.')
const [version, kdf, roundsText, saltText] = header.split('.')
if (version !== 'clipfile1' || kdf !== 'pbkdf2-sha256') fail(`Unknown form: ${version} ${kdf}`)
const [ciphertext, iv, salt] = [ciphertextText, ivText, saltText].map(canonical)
const rounds = Number(roundsText)
if (iv.length !== 12 || salt.length !== 16 || ciphertext.length < 16) fail('The value is cut short.')
if (!/^[1-9]\d*$/.test(roundsText) || rounds < 100_000 || rounds > 10_000_000)
  fail('The value states impossible rounds.')

const passphrase = (await readLine()).normalize('NFKC')
const secret = pbkdf2Sync(passphrase, salt, rounds, 32, 'sha256')
const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'clipfile secured 1', 32))
const decipher = createDecipheriv('aes-256-gcm', key, iv)
decipher.setAAD(Buffer.from(`${header}\n${recordId}`))
decipher.setAuthTag(ciphertext.subarray(-16))
try {
  const plain = Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()])
  console.log(JSON.stringify(JSON.parse(plain.toString('utf8')), null, 2))
} catch {
  fail('Altered, or of another passphrase or record. The file is unchanged.')
}

function canonical(text) {
  const bytes = Buffer.from(text ?? '', 'base64')
  return bytes.toString('base64') === text ? bytes : fail('The value is not canonical base64.')
}

async function readLine() {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  return fail('No passphrase on standard input.')
}
