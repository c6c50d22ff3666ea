import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { createNotesKey, openNotesKey, wrapNotesKey } from '@/lib/crypto/secured/notes-key'
import { openPrivateNote, sealPrivateNote } from '@/lib/crypto/secured/private-note'

const content = { note: 'embargoed until Friday', tags: [] }

test('a new passphrase opens the same notes; the old slot still opens with the old one', async () => {
  const first = await createNotesKey('old', systemRandom)
  const sealed = await sealPrivateNote(content, 'r1', first.open.notesKey, systemRandom)
  const second = await wrapNotesKey(first.open.notesKey, 'new', systemRandom)
  const other = await wrapNotesKey(first.open.notesKey, 'of another browser', systemRandom)
  for (const [slot, passphrase] of [
    [first.slot, 'old'],
    [second.slot, 'new'],
    [other.slot, 'of another browser'],
  ] as const) {
    const open = await openNotesKey(slot, passphrase)
    expect(await openPrivateNote(sealed, 'r1', open.notesKey)).toEqual(content)
  }
  await expect(openNotesKey(second.slot, 'old')).rejects.toMatchObject({ code: 'secured.wrongPassphrase' })
})

test('a note opens for its own record only, and no changed byte passes', async () => {
  const { open } = await createNotesKey('p', systemRandom)
  const sealed = await sealPrivateNote(content, 'r1', open.notesKey, systemRandom)
  await expect(openPrivateNote(sealed, 'r2', open.notesKey)).rejects.toMatchObject({
    code: 'secured.altered',
  })
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    await expect(openPrivateNote(changed, 'r1', open.notesKey)).rejects.toMatchObject({ name: 'AppError' })
  }
})

test('composed and decomposed letters are one passphrase', async () => {
  const { slot } = await createNotesKey('gr\u00f6\u00dfer', systemRandom)
  await expect(openNotesKey(slot, 'gro\u0308\u00dfer')).resolves.toBeDefined()
})
