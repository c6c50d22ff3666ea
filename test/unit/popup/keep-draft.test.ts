import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepDraft } from '@/components/popup/state/keep-draft'
import { createPopupModel } from '@/components/popup/state/popup-model'
import { makeFakePopup, tab } from './fake-popup'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function start(isPrivate = false) {
  const model = createPopupModel(new Date())
  const fake = makeFakePopup()
  model.tab.value = { ...tab, isPrivate }
  const draft = keepDraft(model, fake.services)
  return { model, fake, draft, notes: () => fake.sent.map(({ body }) => body) }
}

describe('keepDraft', () => {
  it('sends nothing before anything is typed', () => {
    const { fake } = start()
    vi.advanceTimersByTime(1000)
    expect(fake.sent).toEqual([])
  })

  it('sends the first change in its very task', () => {
    const { model, fake } = start()
    model.touched.value = { note: 'a' }
    expect(fake.sent).toEqual([{ name: 'draft.keep', body: { address: tab.url, touched: { note: 'a' } } }])
  })

  it('sends what follows together, never later than 100 ms after it was typed', () => {
    const { model, fake } = start()
    for (const note of ['a', 'ab', 'abc', 'abcd']) {
      model.touched.value = { note }
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(100)
    expect(fake.sent).toHaveLength(2)
    expect(fake.sent.at(-1)?.body).toMatchObject({ touched: { note: 'abcd' } })
  })

  it('hands over the rest when the popup goes', () => {
    const { model, fake, draft } = start()
    model.touched.value = { note: 'a' }
    model.touched.value = { note: 'ab' }
    draft.flush()
    expect(fake.sent.at(-1)?.body).toMatchObject({ touched: { note: 'ab' } })
    draft.flush()
    expect(fake.sent).toHaveLength(2)
  })

  it('drops the draft when nothing is left of it', () => {
    const { model, fake } = start()
    model.touched.value = { note: 'a' }
    vi.advanceTimersByTime(200)
    model.touched.value = {}
    expect(fake.sent.at(-1)).toEqual({ name: 'draft.drop', body: { address: tab.url } })
  })

  it('waits with what is typed during a save, and sends it then', () => {
    const { model, fake } = start()
    model.touched.value = { note: 'a' }
    model.saveState.value = 'saving'
    model.touched.value = { note: 'ab' }
    vi.advanceTimersByTime(500)
    expect(fake.sent).toHaveLength(1)
    model.saveState.value = 'justSaved'
    vi.advanceTimersByTime(200)
    expect(fake.sent.at(-1)?.body).toMatchObject({ touched: { note: 'ab' } })
  })

  it('sends nothing from a private window', () => {
    const { model, fake, draft } = start(true)
    model.touched.value = { note: 'secret' }
    vi.advanceTimersByTime(1000)
    draft.flush()
    expect(fake.sent).toEqual([])
  })
})
