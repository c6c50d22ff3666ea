// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PopupApp } from '@/components/popup/PopupApp'
import { openArticle } from '@/components/popup/state/open-article'
import { createPopupModel, type PopupModel } from '@/components/popup/state/popup-model'
import type { Touched } from '@/lib/capture/touched'
import type { Wish } from '@/lib/messages/wish-messages'
import { type FakePopup, makeFakePopup } from './fake-popup'

let model: PopupModel
let fake: FakePopup
let root: HTMLElement

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => undefined
  model = createPopupModel(new Date())
  fake = makeFakePopup()
  root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(async () => {
    render(<PopupApp model={model} services={fake.services} />, root)
    await openArticle(model, fake.services)
  })
})
afterEach(() => render(null, root))

function field(testId: string): HTMLInputElement {
  const found = root.querySelector(`[data-testid="${testId}"]`)
  if (!found) throw new Error(`No ${testId}`)
  return found as HTMLInputElement
}

async function type(testId: string, text: string): Promise<void> {
  await act(() => {
    const input = field(testId)
    input.focus()
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

async function press(testId: string, key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    field(testId).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    )
  })
}

const saves = () => fake.sent.filter(({ name }) => name === 'record.save').map(({ body }) => body)
const tokens = () =>
  [...root.querySelectorAll('[data-testid=token]')].map((token) => token.getAttribute('data-value'))

describe('Enter', () => {
  it('saves from the headline and from the empty field of topics', async () => {
    await press('title', 'Enter')
    expect(saves()).toHaveLength(1)
    await type('note', 'n')
    await press('topics', 'Enter')
    expect(saves()).toHaveLength(2)
  })

  it('does not save from a field of several lines, but with Control or Command it does', async () => {
    await press('note', 'Enter')
    await press('excerpt', 'Enter')
    expect(saves()).toHaveLength(0)
    await press('note', 'Enter', { ctrlKey: true })
    expect(saves()).toHaveLength(1)
    await type('note', 'n')
    await press('excerpt', 'Enter', { metaKey: true })
    expect(saves()).toHaveLength(2)
  })

  it('leaves the focus on the main button once it has saved', async () => {
    await press('note', 'Enter', { ctrlKey: true })
    await act(() => Promise.resolve())
    expect(document.activeElement).toBe(field('save'))
    expect(field('save').getAttribute('aria-disabled')).toBe('false')
  })

  it('makes a token of what is half typed, and does not save', async () => {
    await type('topics', 'Coast')
    await press('topics', 'Enter')
    expect(tokens()).toEqual(['Coast'])
    expect(saves()).toHaveLength(0)
  })

  it('takes the active completion, and does not save', async () => {
    await type('topics', 'mach')
    expect(field('topics').getAttribute('aria-expanded')).toBe('true')
    await press('topics', 'ArrowDown')
    expect(field('topics').getAttribute('aria-activedescendant')).toBeTruthy()
    await press('topics', 'Enter')
    expect(tokens()).toEqual(['Machine learning'])
    expect(saves()).toHaveLength(0)
  })

  it('is left to an input method that composes', async () => {
    await type('title', 'ニュ')
    await press('title', 'Enter', { isComposing: true })
    await press('title', 'Enter', { isComposing: true, ctrlKey: true })
    expect(saves()).toHaveLength(0)
  })

  it('saves a half typed topic with Control, as a topic', async () => {
    await type('topics', 'Coast')
    await press('topics', 'Enter', { ctrlKey: true })
    expect(saves()).toMatchObject([{ next: { topics: ['Coast'] } }])
  })

  it('closes the popup when all is saved', async () => {
    await press('title', 'Enter')
    expect(fake.closed()).toBe(false)
    await press('title', 'Enter')
    expect(saves()).toHaveLength(1)
    expect(fake.closed()).toBe(true)
  })
})

describe('topics', () => {
  it('are taken back by Backspace in the empty field, and parted by commas', async () => {
    await type('topics', 'A, B')
    await press('topics', ',')
    expect(tokens()).toEqual(['A', 'B'])
    await press('topics', 'Backspace')
    expect(tokens()).toEqual(['A'])
  })
})

describe('coverage', () => {
  it('takes a pasted address, marked as a link only', async () => {
    await type('coverage', 'https://other.example/their-report-of-it')
    await press('coverage', 'Enter')
    const entry = root.querySelector('[data-testid=entry]')
    expect(entry?.textContent).toContain('link only')
    expect(model.record.value.related).toMatchObject([
      { webUrl: 'https://other.example/their-report-of-it', isRead: false },
    ])
    expect(saves()).toHaveLength(0)
  })

  it('asks for the host in the very task of the click, with the wish handed over before', async () => {
    const order: string[] = []
    const { services } = fake
    const { send } = services
    services.requestHost = async (url) => {
      order.push(`ask ${url}`)
      return true
    }
    services.send = (name, body) => {
      order.push(name)
      return send(name, body)
    }
    await type('coverage', 'https://other.example/their-report-of-it')
    await press('coverage', 'Enter')
    order.length = 0
    const button = field('entry-read')
    button.click()
    expect(order).toEqual(['wish.keep', 'ask https://other.example/their-report-of-it'])
    await act(async () => undefined)
    expect(model.record.value.related[0]).toMatchObject({ title: 'Story of the day' })
  })
})

describe('a wish that was granted while the popup was closed', () => {
  it('lists the open tabs, or reads the entry that the draft brings', async () => {
    const reopen = async (wish: Wish, draft: Touched | undefined) => {
      render(null, root)
      model = createPopupModel(new Date())
      fake = makeFakePopup({
        readDraft: async () => draft,
        openTabs: async () => [{ id: 9, url: 'https://third.example/a', title: 'Third', isPrivate: false }],
      })
      const { send } = fake.services
      let isTaken = false
      fake.services.send = (async (name: string, body: never) => {
        if (name !== 'wish.take') return send(name as 'draft.drop', body)
        if (isTaken) return null
        isTaken = true
        return wish
      }) as typeof send
      await act(async () => {
        render(<PopupApp model={model} services={fake.services} />, root)
        await openArticle(model, fake.services)
      })
      // Each step of the way is drawn before the next.
      for (let step = 0; step < 6; step += 1) await act(() => new Promise((resolve) => setTimeout(resolve)))
    }
    const address = 'https://news.example/story-of-the-day'
    await reopen({ kind: 'openTabs', address }, undefined)
    expect(root.querySelector('[data-testid=option]')?.textContent).toContain('Third')

    const url = 'https://other.example/their-report'
    await reopen(
      { kind: 'readEntry', address, url },
      { related: [{ id: 'other', title: '', webUrl: url, isRead: false }] },
    )
    expect(model.record.value.related).toMatchObject([{ title: 'Story of the day' }])
  })
})

describe('every control', () => {
  it('has a name', () => {
    for (const control of root.querySelectorAll('button, input, textarea, select')) {
      const id = control.getAttribute('id')
      const label = id ? root.querySelector(`label[for="${id}"]`) : control.closest('label')
      const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent
      expect(name?.trim(), control.outerHTML).toBeTruthy()
    }
  })
})

describe('the text of the article', () => {
  it('is read only when asked for, and saved as the body', async () => {
    await act(() => field('details').click())
    expect(model.record.value.body).toBeUndefined()
    await act(async () => field('take-body').click())
    expect(model.record.value.body).toBe('What happened **today**, told at length.')
    await type('details-body', '')
    expect(model.record.value.body).toBeUndefined()
  })
})

describe('the file of a saved record', () => {
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve))
  const exportNow = () =>
    act(async () => {
      field('export').click()
      await settle()
    })

  it('is of the very record that the library holds while nothing was touched, and is remembered', async () => {
    const written: unknown[] = []
    const downloaded: string[] = []
    const mark = { id: 'r', print: '{}', src: '' }
    Object.assign(fake.services, {
      writeFile: async (...given: unknown[]) => {
        written.push(given)
        return { name: 'x.md', text: 'text', mark }
      },
      download: ({ name }: { name: string }) => void downloaded.push(name),
    })
    const saved = { ...model.record.value, heat: 7, src: { name: 'x.md', text: '---\n---\n' } }
    await act(() => {
      model.saved.value = saved
    })
    await exportNow()
    expect(written).toEqual([[saved, saved]])
    expect(downloaded).toEqual(['x.md'])
    expect(fake.sent).toContainEqual({ name: 'export.note', body: mark })
    await type('title', 'Typed')
    await exportNow()
    expect(written[1]).toEqual([{ ...saved, title: 'Typed' }, saved])
  })

  it('says which key stands twice, since no edit can be written into it', async () => {
    Object.assign(fake.services, { readOnlyCause: async () => ({ file: 'x.md', key: 'excerpt' }) })
    await act(() => {
      model.saved.value = { ...model.record.value, src: { name: 'x.md', text: '' } }
    })
    await act(settle)
    expect(field('read-only').textContent).toContain('excerpt')
  })
})
