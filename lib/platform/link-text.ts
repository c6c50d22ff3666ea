import { z } from '@/lib/record/zod'
import { browser } from './browser'

/**
 * The text of the link that was clicked. Chromium's menu events do not carry it (Firefox's do), so it is
 * read from the page, which `activeTab` allows after the click. Empty where no link of the frame leads
 * there.
 */
export async function readLinkText(tabId: number, frameId: number, url: string): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: findLinkText,
    args: [url],
  })
  const text = z.string().safeParse(frame?.result)
  return text.success ? text.data : ''
}

/** Runs in the page, so it sees nothing of this module. A page often links twice: an image, then the headline. */
function findLinkText(url: string): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.href === url,
  )
  const hovered = links.find((link) => link.matches(':hover'))
  const ordered = [...(hovered ? [hovered] : []), ...links]
  // Words before the description of a picture.
  const texts = [
    ...ordered.map((link) => link.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    ...ordered.map((link) => link.title || link.querySelector('img')?.alt || ''),
  ]
  return (texts.find((text) => text !== '') ?? '').slice(0, 2000)
}
