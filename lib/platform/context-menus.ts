import type { Menus, Tabs } from 'webextension-polyfill'
import { browser } from './browser'

export interface MenuItem {
  id: string
  title: string
  contexts: ('page' | 'link' | 'selection')[]
}

/** What was clicked. `linkText` is there in Firefox only. */
export interface MenuClick {
  itemId: string
  pageUrl: string
  linkUrl: string | undefined
  linkText: string | undefined
  /** The frame in which the link stands; 0 is the page itself. */
  frameId: number
  tabId: number
  tabUrl: string
  tabTitle: string
  isPrivate: boolean
}

/** Replaces all items; call at install and update, since items outlive the background. */
export async function createMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const item of items) {
    browser.contextMenus.create({ ...item, documentUrlPatterns: ['http://*/*', 'https://*/*'] })
  }
}

/** Register synchronously: a click may be what wakes the background. */
export function onMenuClick(listener: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) listener(describeClick(info, tab, tab.id))
  })
}

function describeClick(info: Menus.OnClickData, tab: Tabs.Tab, tabId: number): MenuClick {
  return {
    itemId: String(info.menuItemId),
    pageUrl: info.pageUrl ?? tab.url ?? '',
    linkUrl: info.linkUrl,
    linkText: info.linkText,
    frameId: info.frameId ?? 0,
    tabId,
    tabUrl: tab.url ?? '',
    tabTitle: tab.title ?? '',
    isPrivate: tab.incognito,
  }
}
