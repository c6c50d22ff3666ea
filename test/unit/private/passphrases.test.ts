import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { changePassphrase, setPassphrase } from '@/lib/private/change-passphrase'
import { articleOf, openPrivateBrowser, type PrivateBrowser } from '../../support/private-browser'

const content = { note: 'ask the source first', tags: ['desk'] }
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )

async function writeNote(browser: PrivateBrowser, id: string, note = content): Promise<void> {
  const privateNote = (await browser.open()).seal(note)
  await browser.library.save(articleOf(id, { privateNote }), undefined)
}

async function readNote(browser: PrivateBrowser, id: string) {
  const record = await browser.library.get(id)
  return (await browser.open()).open(record?.privateNote ?? '')
}

test('locked until a passphrase is set, after its time, and at the user’s word', async () => {
  const browser = await openPrivateBrowser()
  expect((await browser.notes.state()).kind).toBe('none')
  await setPassphrase(browser.ports, 'blue pencil')
  expect(await codeOf(setPassphrase(browser.ports, 'another one'))).toBe('secured.alreadySet')
  await writeNote(browser, 'a')
  browser.wait(14 * 60_000)
  await browser.notes.keepOpen()
  browser.wait(14 * 60_000)
  expect(await readNote(browser, 'a')).toEqual(content)
  browser.wait(60_000)
  expect((await browser.notes.state()).kind).toBe('locked')
  expect(browser.session.value).toBeUndefined()
  expect(await codeOf(browser.notes.unlock('wrong'))).toBe('secured.wrongPassphrase')
  expect(browser.session.value).toBeUndefined()
  await browser.notes.unlock('blue pencil')
  expect(await readNote(browser, 'a')).toEqual(content)
  await browser.notes.lock()
  expect((await browser.notes.state()).kind).toBe('locked')
})

test('two browsers that change the passphrase at once: each note opens with either', async () => {
  const [here, there] = [await openPrivateBrowser(), await openPrivateBrowser()]
  await setPassphrase(here.ports, 'the first one')
  await writeNote(here, 'a')
  await there.receive(await here.takeEdits())
  await there.notes.unlock('the first one')
  await changePassphrase(here.ports, 'the first one', 'chosen here')
  await changePassphrase(there.ports, 'the first one', 'chosen there')
  const [fromHere, fromThere] = [await here.takeEdits(), await there.takeEdits()]
  await here.receive(fromThere)
  await there.receive(fromHere)
  for (const browser of [here, there]) {
    for (const passphrase of ['chosen here', 'chosen there']) {
      await browser.notes.lock()
      await browser.notes.unlock(passphrase)
      expect(await readNote(browser, 'a')).toEqual(content)
    }
    await browser.notes.lock()
    expect(await codeOf(browser.notes.unlock('the first one'))).toBe('secured.wrongPassphrase')
  }
  // The next change makes it one again.
  await changePassphrase(here.ports, 'chosen there', 'the last one')
  await there.receive(await here.takeEdits())
  expect((await there.notes.state()).kind).toBe('locked')
  await there.notes.unlock('the last one')
  expect(await codeOf(there.notes.unlock('chosen here'))).toBe('secured.wrongPassphrase')
})

test('two browsers that set their first passphrase apart keep two keys, and every note stays readable', async () => {
  const [here, there] = [await openPrivateBrowser(), await openPrivateBrowser()]
  await setPassphrase(here.ports, 'set up here')
  await setPassphrase(there.ports, 'set up there')
  await writeNote(here, 'a')
  await writeNote(there, 'b')
  await here.receive(await there.takeEdits())
  expect(await here.notes.state()).toMatchObject({ kind: 'open', closedKeys: 1 })
  expect(await codeOf(readNote(here, 'b'))).toBe('secured.locked')
  await here.notes.unlock('set up there')
  expect(await here.notes.state()).toMatchObject({ kind: 'open', closedKeys: 0 })
  await changePassphrase(here.ports, 'set up here', 'one for both')
  await here.notes.lock()
  await here.notes.unlock('one for both')
  for (const id of ['a', 'b']) expect(await readNote(here, id)).toEqual(content)
})

test('a change that is broken off at any step leaves the old passphrase or the new one', async () => {
  const browser = await openPrivateBrowser()
  await setPassphrase(browser.ports, 'passphrase 0')
  await writeNote(browser, 'a')
  let present = 'passphrase 0'
  for (const [step, next] of ['passphrase 1', 'passphrase 2', 'passphrase 3'].entries()) {
    const died = () => Promise.reject(new Error('killed'))
    const ports = {
      ...browser.ports,
      ...(step === 0 ? { slots: { ...browser.ports.slots, write: died } } : {}),
      ...(step === 1 ? { session: { ...browser.session, write: died } } : {}),
      ...(step === 2 ? { lockLater: died } : {}),
    }
    expect(await codeOf(changePassphrase(ports, present, next))).toMatch(/killed/)
    browser.session.value = undefined
    const isNew = (await codeOf(browser.notes.unlock(next))) === 'done'
    expect(isNew).toBe(step > 0)
    if (isNew) present = next
    else await browser.notes.unlock(present)
    expect(await readNote(browser, 'a')).toEqual(content)
  }
})

test('a note that was edited in two places is never merged: both stand', async () => {
  const [here, there] = [await openPrivateBrowser(), await openPrivateBrowser()]
  await setPassphrase(here.ports, 'the first one')
  await writeNote(here, 'a')
  await there.receive(await here.takeEdits())
  await there.notes.unlock('the first one')
  for (const [browser, note] of [[here, 'typed here'] as const, [there, 'typed there'] as const]) {
    const saved = await browser.library.get('a')
    if (!saved) throw new Error('lost')
    const privateNote = (await browser.open()).seal({ note, tags: [] })
    await browser.library.save({ ...saved, privateNote }, saved)
  }
  await here.receive(await there.takeEdits())
  const shown = await readNote(here, 'a')
  const readOthers = async () => {
    const notes = await here.open()
    const others = (await here.library.otherVersions('a')).find(({ path }) => path === 'privateNote')
    return (others?.values ?? []).map((value) => notes.open(typeof value === 'string' ? value : '').note)
  }
  expect([shown.note, ...(await readOthers())].toSorted()).toEqual(['typed here', 'typed there'])
  // A save from a popup, which knows of one of them only, drops neither.
  const saved = await here.library.get('a')
  if (!saved) throw new Error('lost')
  const privateNote = (await here.open()).seal({ note: 'typed later', tags: [] })
  await here.library.save({ ...saved, privateNote }, saved)
  expect((await readNote(here, 'a')).note).toBe('typed later')
  expect((await readOthers()).toSorted()).toEqual(['typed here', 'typed there'])
})
