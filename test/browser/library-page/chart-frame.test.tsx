import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { ChartFrame } from '@/components/charts/ChartFrame'

const host = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, host))

function draw(rows: (string | number)[][] | undefined, hasFailed = false): string {
  render(
    <ChartFrame
      title="Top sites"
      fileName="top-sites"
      head={['Site', 'Articles']}
      rows={rows}
      hasFailed={hasFailed}
      nothing="Nobody yet."
      onError={() => undefined}
    >
      <svg viewBox="0 0 10 10" role="img" aria-label="Top sites" />
    </ChartFrame>,
    host,
  )
  return host.textContent ?? ''
}
const isSaving = (): boolean[] => [...host.querySelectorAll('button')].map((button) => !button.disabled)

test('a chart that is still being read does not say that there is nothing to draw', () => {
  expect(draw(undefined)).toContain('Reading the library')
  expect(host.textContent).not.toContain('Nobody yet.')
  expect(isSaving()).toEqual([false, false])
})

test('a chart that could not be read says so', () => {
  expect(draw(undefined, true)).toContain('The library could not be read.')
})

test('a chart without rows says why, one with rows shows its numbers and can be saved', () => {
  expect(draw([])).toContain('Nobody yet.')
  expect(isSaving()).toEqual([false, false])
  expect(draw([['site-1', 12]])).toContain('site-112')
  expect(host.querySelector('svg')).not.toBeNull()
  expect(isSaving()).toEqual([true, true])
})
