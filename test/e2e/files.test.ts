import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { findAxeProblems } from '../support/axe'
import { describeInBrowsers } from '../support/in-browsers'
import { readStoredRecords } from '../support/stored-records'
import { useBrowser } from '../support/use-browser'
import type { ExtensionBrowser, View } from '../support/view'
import { waitUntil } from '../support/wait'

const file = (title: string, number: number) =>
  `---\n# by hand\ntitle:   '${title}'\nmine: [1, 2]\npublishedDateTime: 2024-0${number}-01T00:00:00Z\nwebUrl: "https://hand.example/${number}"\nexcerpt: "Old"\n---\n\nText ${number}\n`
const files: Record<string, string> = {
  'one.md': file('First by hand', 1),
  'two.md': file('Second by hand', 2),
  'twice.md': '---\ntitle: "Twice"\nexcerpt: "a"\nexcerpt: "b"\nwebUrl: "https://hand.example/3"\n---\n\n',
}

/** Hands files to the import page's own input, as the browser's dialog would. */
async function importFiles(view: View, chosen: Record<string, string | number[]>): Promise<void> {
  await view.evaluate(() => {
    location.hash = '#/import'
  })
  await view.waitFor(() => document.querySelector('[data-testid=import-files]') !== null)
  await view.evaluate((given) => {
    const input = document.querySelector('[data-testid=import-files]')
    if (!(input instanceof HTMLInputElement)) throw new Error('no input')
    const transfer = new DataTransfer()
    for (const [name, content] of Object.entries(given)) {
      transfer.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
    }
    input.files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, chosen)
}

const report = (view: View): Promise<string> =>
  view.waitFor(() => document.querySelector('[data-testid=import-report]')?.textContent ?? '')

/** The browser's own save dialog cannot be driven; without it, files go to the downloads as in Firefox. */
const withoutPicker = (view: View): Promise<unknown> =>
  view.evaluate(() => {
    Object.assign(window, { showSaveFilePicker: undefined })
  })

const openList = async (view: View, rows: number): Promise<void> => {
  await view.evaluate(() => {
    location.hash = '#/'
  })
  await view.waitFor((count) => document.querySelectorAll('[data-testid=row]').length === count, rows)
}

const titled = (browser: ExtensionBrowser, title: string) => async () =>
  (await readStoredRecords(browser)).find((record) => record.title === title)

describeInBrowsers('files in and out', (name) => {
  const fixture = useBrowser(name)

  it('imports, exports by a template with its preview, asks, backs up and restores', async () => {
    const { browser } = fixture()
    const view = await browser.openExtensionPage('library.html')
    await withoutPicker(view)
    await importFiles(view, files)
    expect(await report(view)).toContain('3 added')

    await openList(view, 3)
    await view.click('[data-testid=row] input[type=checkbox]')
    await view.click('[data-testid=select-all]')
    await view.click('[data-testid=bulk-export]')
    await view.click('[data-testid=edit-template]')
    await view.waitFor(() => document.querySelector('[data-testid=preview-text]')?.textContent)
    expect(await findAxeProblems(view)).toEqual([])
    await view.evaluate(() => {
      const path = document.querySelector('[data-testid=template-path]')
      if (!(path instanceof HTMLInputElement)) throw new Error('no path')
      path.value = 'posts/{{year}}/{{slug}}'
      path.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await view.waitFor(() =>
      /^posts\/\d*\/?[a-z-]+\.md$/.test(
        document.querySelector('[data-testid=preview-path]')?.textContent ?? '',
      ),
    )
    await view.click('[data-testid=start-export]')
    const zip = unzipSync(new Uint8Array((await browser.takeDownload()).bytes))
    expect(strFromU8(zip['posts/2024/first-by-hand.md'] ?? new Uint8Array())).toBe(files['one.md'])
    expect(
      Object.values(zip)
        .map((bytes) => strFromU8(bytes))
        .sort(),
    ).toEqual(Object.values(files).sort())

    await view.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid=row]')]
      rows
        .find((row) => row.textContent?.includes('Twice'))
        ?.querySelector('a')
        ?.click()
    })
    await view.waitFor(() =>
      document.querySelector('[data-testid=read-only]')?.textContent?.includes('excerpt'),
    )
    expect(await view.evaluate(() => document.querySelector('[data-testid=record] :disabled') !== null)).toBe(
      true,
    )

    await view.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid=row]')]
      rows
        .find((row) => row.textContent?.includes('First'))
        ?.querySelector('a')
        ?.click()
    })
    await view.waitFor(() => document.querySelector('[data-testid=read-only]') === null)
    await view.waitFor(() => document.querySelector('[data-testid=record] [data-testid=title]') !== null)
    await view.click('[data-testid=record] [data-testid=title]')
    await view.press('Control+a')
    await view.type('From the library')
    await view.press('Tab')
    await waitUntil('the edit', titled(browser, 'From the library'))

    const edited = file('From the file', 1).replace('"Old"', '"New"')
    await importFiles(view, { 'one.md': edited })
    await view.waitFor(() => document.querySelector('[data-testid=conflict]')?.textContent?.includes('title'))
    expect(await findAxeProblems(view)).toEqual([])
    await view.click('[data-testid=take-file]')
    expect(await report(view)).toContain('1 updated')
    expect((await titled(browser, 'From the file')())?.excerpt).toBe('New')

    await view.evaluate(() => {
      location.hash = '#/health'
    })
    await view.click('[data-testid=backup]')
    const backup = await browser.takeDownload()
    expect(backup.name).toMatch(/^clipfile-backup-.*\.zip$/)
    const before = await readStoredRecords(browser)

    await openList(view, 3)
    await view.click('[data-testid=row] input[type=checkbox]')
    await view.click('[data-testid=select-all]')
    await view.click('[data-testid=bulk-delete]')
    await waitUntil('an empty list', async () => (await readStoredRecords(browser)).length === 0)
    await importFiles(view, { [backup.name]: [...backup.bytes] })
    await report(view)
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect((await readStoredRecords(browser)).sort(byId)).toEqual(before.sort(byId))
  })
})
