import type { StoreServer } from './servers/process-server'
import type { ExtensionBrowser, View } from './view'
import { waitUntil } from './wait'

/** The acts of a user in the sync section of Options, each waiting for what the user would see. */

export async function openSync(browser: ExtensionBrowser): Promise<View> {
  const view = await browser.openExtensionPage('options.html')
  await view.waitFor(
    () => document.querySelector('[data-testid=sync-form], [data-testid=sync-panel]') !== null,
  )
  return view
}

async function fill(view: View, id: string, text: string): Promise<void> {
  await view.waitFor((testId) => {
    const field = document.querySelector<HTMLInputElement>(`[data-testid=${testId}]`)
    field?.focus()
    field?.select()
    return field !== null && document.activeElement === field
  }, id)
  if (text !== '') await view.type(text)
}

async function chooseKind(view: View, kind: 's3' | 'git'): Promise<void> {
  await view.waitFor((wanted) => {
    const select = document.querySelector<HTMLSelectElement>('[data-testid=sync-kind]')
    if (!select) return false
    select.value = wanted
    select.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }, kind)
}

/** Address and credentials, typed, and the store tried. */
export async function connectStore(view: View, server: StoreServer, url: string): Promise<void> {
  if (server.name === 's3rver') {
    await chooseKind(view, 's3')
    await fill(view, 'sync-endpoint', url)
    await fill(view, 'sync-bucket', 'clips')
    await fill(view, 'sync-accessKeyId', server.username)
    await fill(view, 'sync-secretAccessKey', server.password)
  } else {
    if (server.name.startsWith('git')) await chooseKind(view, 'git')
    await fill(view, 'sync-url', url)
    await fill(view, 'sync-username', server.username)
    await fill(view, 'sync-password', server.password)
  }
  await view.click('[data-testid=sync-connect]')
  await view.waitFor(() => {
    const wrong = document.querySelector('[data-testid=sync-error] .notice')
    return wrong?.textContent ?? document.querySelector('[data-testid=sync-found]') !== null
  })
}

/** Starts a library on the store; answers the words of its code. */
export async function startSync(view: View): Promise<string> {
  await view.click('[data-testid=sync-start]')
  const words = await view.waitFor(
    () => document.querySelector<HTMLElement>('[data-testid=sync-words]')?.dataset.words,
  )
  await view.click('[data-testid=sync-code-done]')
  await waitForSuccess(view)
  return words
}

/** Joins the library that is there with its code. */
export async function joinSync(view: View, code: string): Promise<void> {
  await fill(view, 'sync-code', code)
  await view.click('[data-testid=sync-join]')
  await waitForSuccess(view)
}

const lastSuccess = (view: View): Promise<number> =>
  view.evaluate(() =>
    Number(document.querySelector<HTMLElement>('[data-testid=sync-panel]')?.dataset.last ?? 0),
  )

async function waitForSuccess(view: View, after = 0): Promise<void> {
  await waitUntil('a sync', async () => (await lastSuccess(view)) > after, 90_000)
}

/** Presses the button and waits until its own run has succeeded; one of the background may end meanwhile. */
export async function syncNow(view: View): Promise<void> {
  const waitForButton = () =>
    view.waitFor(
      () => document.querySelector<HTMLButtonElement>('[data-testid=sync-now]')?.disabled === false,
    )
  await waitForButton()
  const before = await lastSuccess(view)
  await view.click('[data-testid=sync-now]')
  await waitForSuccess(view, before)
  await waitForButton()
}

/** Presses the button and answers what the page then says is wrong. */
export async function failToSync(view: View): Promise<string> {
  await view.click('[data-testid=sync-now]')
  return view.waitFor(() => document.querySelector('[data-testid=sync-trouble] .notice')?.textContent)
}

/** Leaves; the library here is deleted or kept. */
export async function leaveSync(view: View, how: 'keep' | 'erase'): Promise<void> {
  await view.click('[data-testid=sync-leave]')
  await view.click(`[data-testid=sync-leave-${how}]`)
  await view.waitFor(() => document.querySelector('[data-testid=sync-form]') !== null)
}

/** Every record of the library, the trash too, by id: what the page of the extension finds in the database. */
export async function readLibrary(view: View): Promise<Record<string, string>> {
  return view.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    // Keys in one order, so that equal records are equal texts.
    const sort = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sort)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([left], [right]) => (left < right ? -1 : 1))
                .map(([key, part]) => [key, sort(part)]),
            )
          : value
    const database = await settle(indexedDB.open('clipfile'))
    const rows = await settle(
      database.transaction('records').objectStore('records').getAll() as IDBRequest<
        { record: { id: string }; list: string }[]
      >,
    )
    database.close()
    return Object.fromEntries(
      rows.map(({ record, list }) => [record.id, JSON.stringify([list, sort(record)])]),
    )
  })
}
