import type { ChromiumBrowser } from '../../support/chromium'
import type { ExtensionBrowser, View } from '../../support/view'

/** Ms from the navigation to the frame with the first rows of the library page, once for each run. */
export async function measureFirstRows(browser: ExtensionBrowser, runs: number): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const view = await browser.openExtensionPage('library.html')
    times.push(Number(await view.waitFor(() => document.documentElement.dataset.firstRows)))
    await view.close()
  }
  return times
}

/** Ms of each frame while the list is scrolled from one end to the other in `frames` steps, and until rows stand at the end. */
export async function measureScrolling(
  view: View,
  frames: number,
): Promise<{ frames: number[]; settled: number }> {
  await view.waitFor(() => document.documentElement.dataset.firstRows)
  return await view.evaluate(async (steps) => {
    const list = document.querySelector('[data-testid=list]')
    if (!list) throw new Error('no list')
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const most = list.scrollHeight - list.clientHeight
    const times: number[] = []
    let last = await nextFrame()
    for (let step = 1; step <= steps; step++) {
      list.scrollTop = (most * step) / steps
      const now = await nextFrame()
      times.push(now - last)
      last = now
    }
    const isWaiting = () => document.querySelector('.row--waiting') !== null
    while (isWaiting() && performance.now() - last < 20_000) await nextFrame()
    return { frames: times, settled: performance.now() - last }
  }, frames)
}

/** MB of JavaScript heap of a page in Chromium after a forced collection. */
export async function measureHeap(browser: ChromiumBrowser, view: View): Promise<number> {
  const session = await browser.pageOf(view).createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
