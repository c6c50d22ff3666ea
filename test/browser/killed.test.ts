import { afterAll, expect, test } from 'vitest'
import { exportEntries } from '@/lib/library/export-entries'
import { openLibrary } from '@/lib/library/open-library'
import { makeFiles } from './import-support'
import type { KilledWork } from './killed-worker'
import { dropDatabase } from './library/open-test-library'

/** All in the long run, see `vitest.config.ts`. */
const count = import.meta.env.VITE_CLIPFILE_LONG === '1' ? 10_000 : 400
const name = `killed-${Date.now()}`
const folder = `killed-${Date.now()}`
const setup: Omit<KilledWork, 'kind'> = { library: name, count, folder }

afterAll(async () => {
  await dropDatabase(name)
  const root = await navigator.storage.getDirectory()
  await root.removeEntry(folder, { recursive: true })
})

/** Starts the work in a worker and ends it without a word once it has told of `killAt`; true if it was done before. */
function runAndKill(kind: KilledWork['kind'], killAt: number, lateMs: number): Promise<boolean> {
  const worker = new Worker(new URL('./killed-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    const end = (isDone: boolean) => {
      worker.terminate()
      resolve(isDone)
    }
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = ({ data }: MessageEvent<{ done?: number; isDone?: boolean; error?: string }>) => {
      if (data.error !== undefined) reject(new Error(data.error))
      else if (data.isDone) end(true)
      // In the middle of the next slice, not between two.
      else if ((data.done ?? 0) >= killAt) setTimeout(() => end(false), lateMs)
    }
    worker.postMessage({ kind, ...setup })
  })
}

test(`an import of ${count} files that is killed leaves whole records, and again does the rest`, {
  timeout: 600_000,
}, async () => {
  for (const [part, late] of [
    [0.2, 3],
    [0.5, 17],
    [0.8, 31],
  ] as const) {
    expect(await runAndKill('import', count * part, late)).toBe(false)
    const { library } = openLibrary(name)
    const ids = await library.allIds()
    expect(ids.length).toBeGreaterThanOrEqual(count * part)
    expect(ids.length).toBeLessThan(count)
    expect(await library.check(false)).toMatchObject({
      checked: ids.length,
      damaged: [],
      areIndexesOff: false,
    })
    await library.close()
  }
  expect(await runAndKill('import', Number.POSITIVE_INFINITY, 0)).toBe(true)
  const { library } = openLibrary(name)
  const texts = new Map<string, string>()
  for await (const entry of exportEntries(library, await library.allIds())) texts.set(entry.name, entry.text)
  const files = makeFiles(count)
  expect(texts.size).toBe(count)
  for (const file of files) expect(texts.get(file.name)).toBe(await file.text())
  await library.close()
})

test('an export into a folder that is killed leaves no half file, and again writes the rest', {
  timeout: 600_000,
}, async () => {
  expect(await runAndKill('export', count * 0.4, 9)).toBe(false)
  const before = await readFolder()
  // What is told are the files handed out; up to eight of them are still being written.
  expect(before.size).toBeGreaterThanOrEqual(count * 0.4 - 8)
  const expected = new Map(
    await Promise.all(makeFiles(count).map(async (file) => [file.name, await file.text()] as const)),
  )
  for (const [file, text] of before) expect(text).toBe(expected.get(file))
  expect(await runAndKill('export', Number.POSITIVE_INFINITY, 0)).toBe(true)
  expect(await readFolder()).toEqual(expected)
})

async function readFolder(): Promise<Map<string, string>> {
  const root = await navigator.storage.getDirectory()
  const handle = await root.getDirectoryHandle(folder)
  const files = new Map<string, string>()
  for await (const [file, entry] of handle.entries()) {
    if (
      entry instanceof FileSystemFileHandle &&
      !file.endsWith('.crswap') &&
      !/^\.clipfile-\d\.part$/.test(file)
    ) {
      files.set(file, await (await entry.getFile()).text())
    }
  }
  return files
}
