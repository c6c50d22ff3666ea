import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'

const pagesFolder = '../shared/extract-bench/pages'

/** The real pages, in order; undefined where they are not beside the project. */
export function listPages(): { read: () => string }[] | undefined {
  if (!existsSync(pagesFolder)) return undefined
  return readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
    .map((name) => ({ read: () => gunzipSync(readFileSync(join(pagesFolder, name))).toString('utf8') }))
}

export interface Bench {
  /** Calls a function of entry.ts in the browser; arguments and answer go by JSON. */
  call: <T>(name: string, ...args: unknown[]) => Promise<T>
  close: () => Promise<void>
}

/** A real Chromium with entry.ts in a blank page. */
export async function openBench(): Promise<Bench> {
  const bundle = await build({
    entryPoints: ['test/bench/anchor/entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'anchorBench',
  })
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const page = await browser.newPage()
  await page.goto('about:blank')
  await page.evaluate(bundle.outputFiles[0]?.text ?? '')
  return {
    call: async <T>(name: string, ...args: unknown[]) =>
      (await page.evaluate(`anchorBench.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`)) as T,
    close: () => browser.close(),
  }
}
