import { createServer } from 'node:http'
import { build } from 'esbuild'
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core'
import { chromiumArguments } from '../../support/chromium-arguments'
import { browserPath } from '../../support/paths'

export interface BrowserFigures {
  importMs: number
  importFreeze: number
  importAdded: number
  reimportMs: number
  unchanged: number
  zipMs: number
  zipSize: number
  heapSmall: number
  heapLarge: number
  folderWrittenAgain: number
}

/** Import and export of `count` files in real Chromium, with store and search index, in a page of its own. */
export async function measureInBrowser(count: number): Promise<BrowserFigures> {
  const script = await bundleEntry()
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>bench</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    args: chromiumArguments({}),
    // A slow machine is measured too; the figure says how slow.
    protocolTimeout: 900_000,
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    return await measure(page, script, count)
  } finally {
    await browser.close()
    server.close()
  }
}

async function measure(page: Page, script: string, count: number): Promise<BrowserFigures> {
  const session = await page.createCDPSession()
  const heap: number[] = []
  await page.exposeFunction('sampleHeap', async () => {
    heap.push(await usedHeap(session))
  })
  await page.evaluate(script)
  const imported = await page.evaluate(`filesBench.benchImport(${count})`)
  const again = await page.evaluate(`filesBench.benchReimport(${count})`)
  await page.evaluate('filesBench.benchZip(100)')
  heap.length = 0
  await page.evaluate('filesBench.benchZip(100)')
  const heapSmall = Math.max(...heap)
  heap.length = 0
  const zip = await page.evaluate(`filesBench.benchZip(${count})`)
  const heapLarge = Math.max(...heap)
  const folder = await page.evaluate('filesBench.benchFolder(200)')
  return {
    importMs: numberAt(imported, 'ms'),
    importFreeze: numberAt(imported, 'freeze'),
    importAdded: numberAt(imported, 'added'),
    reimportMs: numberAt(again, 'ms'),
    unchanged: numberAt(again, 'unchanged'),
    zipMs: numberAt(zip, 'ms'),
    zipSize: numberAt(zip, 'size'),
    heapSmall,
    heapLarge,
    folderWrittenAgain: numberAt(folder, 'second', 'written'),
  }
}

async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

async function bundleEntry(): Promise<string> {
  const bundle = await build({
    entryPoints: ['test/bench/files/entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'filesBench',
    logLevel: 'error',
  })
  return bundle.outputFiles[0]?.text ?? ''
}

function numberAt(value: unknown, ...path: string[]): number {
  let found = value
  for (const key of path) {
    found =
      typeof found === 'object' && found !== null
        ? Object.entries(found).find(([name]) => name === key)?.[1]
        : undefined
  }
  return typeof found === 'number' ? found : Number.NaN
}
