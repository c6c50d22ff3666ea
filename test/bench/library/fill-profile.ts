import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../../support/launch'
import type { BrowserName } from '../../support/view'
import { callBench } from './call-bench'

const slice = 2000

/**
 * A profile with a library of `size` records, below `root`. One that is there is taken as it is, one that
 * was cut off is filled on; until `stopAt` (ms since 1970). Answers its folder once it is full.
 */
export async function fillProfile(
  name: BrowserName,
  size: number,
  extension: string,
  root: string,
  stopAt = Number.POSITIVE_INFINITY,
): Promise<string | undefined> {
  const profile = join(root, `${name}-${size}`)
  const done = join(root, `${name}-${size}.filled`)
  if (existsSync(done)) {
    await finishIndex(name, extension, profile)
    return profile
  }
  await mkdir(profile, { recursive: true })
  const browser = await launchBrowser(name, { extension, profile })
  try {
    const view = await browser.openExtensionPage('bench.html')
    let filled = await callBench(view, 'count')
    const from = filled
    let spent = 0
    while (filled < size && Date.now() < stopAt) {
      const next = Math.min(size, filled + slice)
      spent += await callBench(view, 'fill', filled, next)
      filled = next
    }
    console.log(
      `${name}, ${size}: filled ${filled - from} in ${(spent / 1000).toFixed(0)} s, ${filled} in all`,
    )
    if (filled < size) return undefined
  } finally {
    await browser.close()
  }
  await writeFile(done, '')
  return profile
}

/** A profile that an earlier version filled may have an index of an older format. */
async function finishIndex(name: BrowserName, extension: string, profile: string): Promise<void> {
  const browser = await launchBrowser(name, { extension, profile })
  try {
    const view = await browser.openExtensionPage('bench.html')
    const time = await callBench(view, 'finish')
    if (time > 2000) console.log(`${profile}: index made anew in ${(time / 1000).toFixed(0)} s`)
  } finally {
    await browser.close()
  }
}
