// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { PopupContext } from '@/components/popup/popup-context'
import { createPopupModel } from '@/components/popup/state/popup-model'
import { PopupVersions } from '@/components/private/PopupVersions'
import type { OpenNotes } from '@/lib/private/open-notes'
import { articleOf } from '../../support/private-browser'
import { makeFakePopup } from '../popup/fake-popup'

const notes: OpenNotes = {
  seal: ({ note }) => `sealed ${note}`,
  open: (sealed) => ({ note: sealed.replace('sealed ', ''), tags: ['desk'] }),
} as OpenNotes

async function show(others: (string | undefined)[]): Promise<HTMLElement> {
  const model = createPopupModel(new Date())
  model.saved.value = articleOf('a', { privateNote: 'sealed typed here' })
  const { services } = makeFakePopup()
  const root = document.createElement('div')
  await act(async () => {
    render(
      <PopupContext.Provider value={{ model, services }}>
        <PopupVersions
          notes={notes}
          services={{
            notes: {} as never,
            openOptions: () => undefined,
            otherNotes: async (id) => (id === 'a' ? others : []),
          }}
        />
      </PopupContext.Provider>,
      root,
    )
  })
  return root
}

test('the popup lists what was written at the same time, or deleted, and says where to choose', async () => {
  const root = await show(['sealed typed there', undefined])
  const versions = [...root.querySelectorAll('li')].map((each) => each.textContent)
  expect(versions).toEqual(['typed theredesk', 'deleted there'])
  expect(root.textContent).toContain('choose one in the library')
})

test('it shows nothing where there is one note only', async () => {
  expect((await show([])).innerHTML).toBe('')
})
