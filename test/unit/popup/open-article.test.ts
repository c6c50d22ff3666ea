import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openArticle } from '@/components/popup/state/open-article'
import { createPopupModel } from '@/components/popup/state/popup-model'
import { saveRecord } from '@/components/popup/state/save-record'
import { AppError } from '@/lib/errors/app-error'
import { makeFakePopup, makeReading, tab } from './fake-popup'

const now = new Date('2026-05-03T10:00:00Z')
const never = new Promise<never>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('openArticle', () => {
  it('shows the tab at once, while the page is still being read', async () => {
    const model = createPopupModel(now)
    const { services } = makeFakePopup({ firstReading: never })
    void openArticle(model, services)
    await vi.advanceTimersByTimeAsync(0)
    expect(model.readingState.value).toBe('reading')
    expect(model.record.value.title).toBe('Story of the day | News')
    expect(model.record.value.provider?.name).toBe('news.example')
  })

  it('fills the fields from the page', async () => {
    const model = createPopupModel(now)
    await openArticle(model, makeFakePopup().services)
    expect(model.readingState.value).toBe('read')
    expect(model.record.value).toMatchObject({
      title: 'Story of the day',
      savedDateTime: '2026-05-03T10:00:00Z',
    })
    expect(model.topics.value).toHaveLength(1)
  })

  it('lets late values fill what is untouched, and nothing else', async () => {
    const model = createPopupModel(now)
    const { images: _none, ...article } = makeReading().article
    const { services } = makeFakePopup({
      firstReading: Promise.resolve({
        ...makeReading({ excerpt: '' }),
        article: { ...article, excerpt: '', images: [] },
      }),
      readPage: async () => makeReading({ title: 'Late title', excerpt: 'Late excerpt' }),
    })
    const opening = openArticle(model, services)
    await vi.advanceTimersByTimeAsync(100)
    model.touched.value = { title: 'Mine' }
    await vi.advanceTimersByTimeAsync(4000)
    await opening
    expect(model.record.value).toMatchObject({ title: 'Mine', excerpt: 'Late excerpt' })
  })

  it('reads again for three seconds at most, and not at all where all is there', async () => {
    const reads = vi.fn(async () => makeReading({ excerpt: '' }))
    const lacking = makeFakePopup({
      firstReading: Promise.resolve(makeReading({ excerpt: '' })),
      readPage: reads,
    })
    void openArticle(createPopupModel(now), lacking.services)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).toHaveBeenCalledTimes(4)
    reads.mockClear()
    void openArticle(createPopupModel(now), makeFakePopup({ readPage: reads }).services)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).not.toHaveBeenCalled()
  })

  it('does not take late values from another page', async () => {
    const model = createPopupModel(now)
    const { services } = makeFakePopup({
      firstReading: Promise.resolve(makeReading({ excerpt: '' })),
      readPage: async () => ({ ...makeReading({ title: 'Other' }), url: 'https://news.example/other' }),
    })
    void openArticle(model, services)
    await vi.advanceTimersByTimeAsync(5000)
    expect(model.record.value.title).toBe('Story of the day')
  })

  it('keeps title and address where the page may not be read, and says why', async () => {
    const model = createPopupModel(now)
    const refusal = Promise.reject(new AppError('page.notReadable'))
    await openArticle(model, makeFakePopup({ firstReading: refusal }).services)
    expect(model.readingState.value).toBe('failed')
    expect(model.error.value?.code).toBe('page.notReadable')
    expect(model.record.value).toMatchObject({ title: tab.title, originalUrl: tab.url })
  })

  it('shows what is saved, and the draft over it', async () => {
    const model = createPopupModel(now)
    const fake = makeFakePopup({ readDraft: async () => ({ note: 'Draft' }) })
    await openArticle(createPopupModel(now), fake.services)
    fake.held.set(tab.url, { id: 'x', title: 'Saved', topics: ['AI'], images: [], related: [] })
    await openArticle(model, fake.services)
    expect(model.saved.value?.id).toBe('x')
    expect(model.record.value).toMatchObject({ id: 'x', title: 'Saved', topics: ['AI'], note: 'Draft' })
  })

  it('goes on without a library', async () => {
    const model = createPopupModel(now)
    const fail = () => Promise.reject(new AppError('store.unavailable'))
    const library = () => ({ findByAddress: fail, find: fail, topics: fail })
    await openArticle(model, makeFakePopup({ library, settings: fail, readDraft: fail }).services)
    expect(model.record.value.title).toBe('Story of the day')
    expect(model.error.value?.code).toBe('store.unavailable')
  })

  it('neither reads nor sends a draft in a private window', async () => {
    const readDraft = vi.fn(async () => undefined)
    const fake = makeFakePopup({ tab: Promise.resolve({ ...tab, isPrivate: true }), readDraft })
    await openArticle(createPopupModel(now), fake.services)
    expect(readDraft).not.toHaveBeenCalled()
    expect(fake.sent).toEqual([])
  })
})

describe('saveRecord', () => {
  it('sends in its very task', async () => {
    const model = createPopupModel(now)
    const fake = makeFakePopup()
    await openArticle(model, fake.services)
    void saveRecord(model, fake.services)
    expect(fake.sent.map(({ name }) => name)).toEqual(['record.save'])
  })

  it('shows the saved record, and forgets the draft', async () => {
    const model = createPopupModel(now)
    const fake = makeFakePopup()
    await openArticle(model, fake.services)
    model.touched.value = { topics: ['AI'] }
    await saveRecord(model, fake.services)
    expect(model.saved.value?.topics).toEqual(['AI'])
    expect(model.isChanged.value).toBe(false)
    expect(model.announcement.value).toBe('Saved')
  })

  it('keeps what was typed when the save fails, and says so', async () => {
    const model = createPopupModel(now)
    const fake = makeFakePopup({ send: () => Promise.reject(new AppError('store.full')) })
    await openArticle(model, fake.services)
    model.touched.value = { note: 'Precious' }
    await saveRecord(model, fake.services)
    expect(model.error.value?.code).toBe('store.full')
    expect(model.record.value.note).toBe('Precious')
    expect(model.saveState.value).toBe('idle')
  })

  it('saves before the page is read, and completes the record when it has been', async () => {
    const model = createPopupModel(now)
    let finishReading: (reading: ReturnType<typeof makeReading>) => void = () => undefined
    const firstReading = new Promise<ReturnType<typeof makeReading>>((resolve) => {
      finishReading = resolve
    })
    const fake = makeFakePopup({ firstReading })
    const opening = openArticle(model, fake.services)
    await vi.advanceTimersByTimeAsync(0)
    await saveRecord(model, fake.services)
    expect(fake.sent[0]?.body).toMatchObject({ next: { title: 'Story of the day | News', isRead: false } })
    finishReading(makeReading())
    await opening
    expect(fake.sent.at(-1)?.body).toMatchObject({ next: { title: 'Story of the day' } })
    expect(model.saved.value).not.toHaveProperty('isRead')
  })

  it('saves nothing from a private window', async () => {
    const model = createPopupModel(now)
    const fake = makeFakePopup({ tab: Promise.resolve({ ...tab, isPrivate: true }) })
    await openArticle(model, fake.services)
    await saveRecord(model, fake.services)
    expect(fake.sent).toEqual([])
  })

  it('takes a draft that comes late for what it is: its own echo, or what was left before', async () => {
    for (const left of [undefined, { note: 'Left before' }]) {
      const model = createPopupModel(now)
      let arrive: (draft: object) => void = () => undefined
      const { services } = makeFakePopup({
        readDraft: () =>
          new Promise((resolve) => {
            arrive = resolve
          }),
      })
      const opening = openArticle(model, services)
      await vi.advanceTimersByTimeAsync(0)
      model.touched.value = { topics: ['First'] }
      const saving = saveRecord(model, services)
      arrive({ topics: ['First'], ...left })
      await vi.advanceTimersByTimeAsync(0)
      await Promise.all([opening, saving])
      expect(model.isChanged.value).toBe(left !== undefined)
      expect(model.record.value.topics).toEqual(['First'])
      expect(model.record.value.note).toBe(left?.note)
    }
  })
})
