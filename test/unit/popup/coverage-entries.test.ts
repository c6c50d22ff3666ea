import { beforeEach, describe, expect, it } from 'vitest'
import { choicesFromRecords, choicesFromTypedAddress } from '@/components/popup/coverage/choices'
import { addChoice, removeEntry, takenAddresses, updateEntry } from '@/components/popup/coverage/entries'
import { askAndReadEntry, createEntryReadings, readEntry } from '@/components/popup/coverage/read-entry'
import { openArticle } from '@/components/popup/state/open-article'
import { createPopupModel, type PopupModel } from '@/components/popup/state/popup-model'
import { AppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import { type FakePopup, makeFakePopup, tab } from './fake-popup'

const other = 'https://other.example/their-report'
const saved: ClipRecord = {
  id: 'saved-1',
  title: 'Their report',
  excerpt: 'As it was saved.',
  originalUrl: other,
  webUrl: other,
  type: 'article',
  quality: 70,
  topics: ['T'],
  images: [{ url: 'https://other.example/a.jpg' }],
  related: [],
}

let model: PopupModel
let fake: FakePopup
const library = () => fake.services.library(tab)
const related = () => model.record.value.related

async function addAddress(url = other) {
  const [choice] = choicesFromTypedAddress(url)
  if (!choice) throw new Error('no choice')
  await addChoice(model, library(), choice)
  const entry = related().at(-1)
  if (!entry) throw new Error('no entry')
  return entry
}

beforeEach(async () => {
  model = createPopupModel(new Date())
  fake = makeFakePopup()
  await openArticle(model, fake.services)
})

describe('adding coverage', () => {
  it('takes all fields of a saved record, but for its topics and pictures', async () => {
    const [choice] = choicesFromRecords([saved])
    if (choice) await addChoice(model, library(), choice)
    expect(related()).toMatchObject([
      { title: 'Their report', excerpt: 'As it was saved.', webUrl: other, quality: 70 },
    ])
    expect(related()[0]).not.toHaveProperty('topics')
  })

  it('finds out that a pasted address is saved', async () => {
    fake.held.set(other, saved)
    await addAddress()
    expect(related()).toMatchObject([{ title: 'Their report', quality: 70 }])
    expect(related()[0]?.isRead).toBeUndefined()
  })

  it('keeps the entry, marked as not read, where the library does not answer', async () => {
    const failing = { ...library(), findByAddress: () => Promise.reject(new Error('closed')) }
    const [choice] = choicesFromTypedAddress(other)
    if (choice) await addChoice(model, failing, choice)
    expect(related()).toMatchObject([{ webUrl: other, isRead: false }])
  })

  it('counts the open article and what is linked as taken', async () => {
    await addAddress()
    expect(takenAddresses(model)).toEqual(expect.arrayContaining([tab.url, other]))
  })

  it('removes one entry and leaves the others', async () => {
    const first = await addAddress()
    await addAddress('https://third.example/story')
    removeEntry(model, first)
    expect(related().map(({ webUrl }) => webUrl)).toEqual(['https://third.example/story'])
  })
})

describe('reading an entry', () => {
  it('keeps a title that was typed', async () => {
    const entry = await addAddress()
    const readings = createEntryReadings()
    const read = readEntry(model, fake.services, readings, entry)
    updateEntry(model, entry.id, (current) => ({ ...current, title: 'My words' }))
    await read
    expect(related()[0]).toMatchObject({
      title: 'My words',
      excerpt: 'What happened today, told in one line.',
    })
    expect(related()[0]?.isRead).toBeUndefined()
    expect(readings.value.size).toBe(0)
  })

  it('says why it failed, and keeps the entry', async () => {
    fake.services.readLink = () => Promise.reject(new AppError('fetch.tooLarge'))
    const entry = await addAddress()
    const readings = createEntryReadings()
    await readEntry(model, fake.services, readings, entry)
    expect(readings.value.get(entry.id)).toMatchObject({ code: 'fetch.tooLarge' })
    expect(related()).toMatchObject([{ webUrl: other, isRead: false }])
  })

  it('says so when the user refuses the permission', async () => {
    fake.services.requestHost = async () => false
    const entry = await addAddress()
    const readings = createEntryReadings()
    askAndReadEntry(model, fake.services, readings, entry)
    await new Promise((resolve) => setTimeout(resolve))
    expect(readings.value.get(entry.id)).toMatchObject({ code: 'permission.refused' })
  })

  it('hands no wish to the background from a private window', async () => {
    model.tab.value = { ...tab, isPrivate: true }
    const entry = await addAddress()
    askAndReadEntry(model, fake.services, createEntryReadings(), entry)
    expect(fake.sent.map(({ name }) => name)).not.toContain('wish.keep')
  })
})
