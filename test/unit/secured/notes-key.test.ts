import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import {
  createDeriver,
  createNotesKey,
  type NotesKey,
  type NotesKeySlot,
  openNotesKey,
  wrapNotesKeys,
} from '@/lib/crypto/secured/notes-key'
import { isSameContent } from '@/lib/crypto/secured/private-content'
import { openPrivateNote, sealPrivateNote } from '@/lib/crypto/secured/private-note'
import { AppError } from '@/lib/errors/app-error'

const content = { note: 'embargoed until Friday', tags: ['desk'] }

async function wrap(key: NotesKey, passphrase: string): Promise<NotesKeySlot> {
  const [slot] = (await wrapNotesKeys([key], passphrase, systemRandom)).slots
  if (!slot) throw new Error('no slot')
  return slot
}

const open = async (slot: NotesKeySlot, passphrase: string): Promise<NotesKey | undefined> =>
  openNotesKey(slot, (await createDeriver(passphrase)(slot.header)).wrapKey)

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

test('a new passphrase opens the same notes; the old slot still opens with the old one', async () => {
  const key = await createNotesKey(systemRandom)
  const sealed = sealPrivateNote(content, key, systemRandom)
  const [old, next] = [await wrap(key, 'old'), await wrap(key, 'new')]
  expect(old.header).toMatch(/^clipfile1\.pbkdf2-sha256\.600000\./)
  expect(old.header).not.toBe(next.header)
  const derive = createDeriver('old')
  const { wrapKey } = await derive(old.header)
  const opened = await openNotesKey(old, wrapKey)
  expect(opened).toEqual(key)
  expect(openPrivateNote(sealed, opened ? [opened] : [])).toEqual(content)
  expect(await open(next, 'new')).toEqual(key)
  expect(await openNotesKey(next, (await derive(next.header)).wrapKey)).toBeUndefined()
  // The header is authenticated: a slot does not open under another one.
  expect(await openNotesKey({ ...old, header: next.header }, wrapKey)).toBeUndefined()
})

test('no changed byte of a sealed note passes, and another key is told from an altered note', async () => {
  const key = await createNotesKey(systemRandom)
  const sealed = sealPrivateNote(content, key, systemRandom)
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(codeOf(() => openPrivateNote(changed, [key]))).toMatch(/^secured\./)
  }
  const another = await createNotesKey(systemRandom)
  expect(codeOf(() => openPrivateNote(sealed, [another]))).toBe('secured.locked')
  expect(codeOf(() => openPrivateNote(sealed.slice(0, -4), [key]))).toBe('secured.truncated')
  expect(codeOf(() => openPrivateNote(sealed, [{ ...another, id: key.id }]))).toBe('secured.altered')
})

test('composed and decomposed letters are one passphrase', async () => {
  const key = await createNotesKey(systemRandom)
  expect(await open(await wrap(key, 'gr\u00f6\u00dfer'), 'gro\u0308\u00dfer')).toEqual(key)
})

test('contents are compared by value, whatever the order of their keys', () => {
  expect(isSameContent(content, { tags: ['desk'], note: content.note })).toBe(true)
  expect(isSameContent(content, { ...content, tags: [] })).toBe(false)
})
