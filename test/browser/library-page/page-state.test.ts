import { afterEach, expect, test } from 'vitest'
import { createPageState } from '@/components/library/state/page-state'
import { openLibrary } from '@/lib/library/open-library'

afterEach(() => history.replaceState(null, '', location.pathname + location.search))

test('an address that changes between the first picture of the page and its effects is followed', async () => {
  const { library } = openLibrary(`test-${crypto.randomUUID()}`)
  const page = createPageState({ library })
  location.hash = '#/?record=one'
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
  const stop = page.followAddress()
  expect(page.route.value.record).toBe('one')
  location.hash = '#/?record=two'
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
  expect(page.route.value.record).toBe('two')
  stop()
  await library.erase()
  await library.close()
})
