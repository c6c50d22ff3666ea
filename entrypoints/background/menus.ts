import { articleFromTab } from '@/lib/capture/article-from-tab'
import { entryFromLink } from '@/lib/capture/link-entry'
import { openPopup, setBadge } from '@/lib/platform/action'
import { browserText } from '@/lib/platform/browser-text'
import { createMenus, type MenuClick } from '@/lib/platform/context-menus'
import { readLinkText } from '@/lib/platform/link-text'
import { newRecordFromArticle } from '@/lib/record/new-record'
import { markSelection, openMarksPanel } from './mark-page'
import type { BackgroundServices } from './services'

const items = {
  page: 'save-page',
  link: 'save-link',
  coverage: 'link-as-coverage',
  mark: 'highlight',
  panel: 'open-highlights',
} as const
/** Milliseconds for which the button shows what a menu click did. */
const badgeTime = 2500

/** Call at install and update; the browser keeps the items. */
export async function installMenus(): Promise<void> {
  await createMenus([
    { id: items.page, title: browserText('menuSavePage'), contexts: ['page'] },
    { id: items.mark, title: browserText('menuHighlight'), contexts: ['selection'] },
    { id: items.panel, title: browserText('menuPanel'), contexts: ['page', 'selection'] },
    { id: items.link, title: browserText('menuSaveLink'), contexts: ['link'] },
    { id: items.coverage, title: browserText('menuLinkAsCoverage'), contexts: ['link'] },
  ])
}

/** Carries out a click and shows on the button for a moment that it was done. */
export async function handleMenuClick(click: MenuClick, services: BackgroundServices): Promise<void> {
  // Without any await before it: Firefox opens a popup only within the user's act. Nothing is kept from
  // private windows; there the popup says so.
  if (click.itemId === items.page || click.isPrivate) return openPopup()
  if (click.itemId === items.panel) return openMarksPanel(click.tabId)
  if (click.itemId === items.mark) return markSelection(click.tabId)
  const isDone = await handleLinkClick(click, services)
  await setBadge(click.tabId, isDone ? '✓' : '!')
  setTimeout(() => void setBadge(click.tabId, ''), badgeTime)
}

async function handleLinkClick(click: MenuClick, services: BackgroundServices): Promise<boolean> {
  const url = click.linkUrl
  if (!url) return false
  try {
    const text = click.linkText ?? (await readLinkText(click.tabId, click.frameId, url))
    if (click.itemId === items.link) await saveLink(url, text, services)
    else await linkAsCoverage(url, text, click.tabUrl, services)
    return true
  } catch (error) {
    console.warn('Clipfile: the link was not saved', error)
    return false
  }
}

/** A record marked as not read, with the link's text; an article that is saved already stays as it is. */
async function saveLink(url: string, text: string, { library, settings }: BackgroundServices): Promise<void> {
  if (await library.findByAddress([url])) return
  // A link without words is named by its address, for want of anything better.
  const article = { ...articleFromTab({ url, title: text }), title: text || url }
  const record = newRecordFromArticle(article, await settings.read(), new Date())
  await library.save({ ...record, isRead: false }, undefined)
}

/** Into the page's record if it is saved, else into its draft, which the popup shows when it is opened. */
async function linkAsCoverage(
  url: string,
  text: string,
  pageUrl: string,
  { library, drafts }: BackgroundServices,
): Promise<void> {
  const draft = await drafts.read(pageUrl)
  const saved = await library.findByAddress([pageUrl])
  const related = draft?.related ?? saved?.related ?? []
  const entry = entryFromLink(
    url,
    text,
    related.map(({ id }) => id),
  )
  if (!entry) return
  if (saved && !draft) await library.save({ ...saved, related: [...related, entry] }, saved)
  else await drafts.keep(pageUrl, { ...draft, related: [...related, entry] })
}
