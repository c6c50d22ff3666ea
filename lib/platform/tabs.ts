import type { Tabs } from 'webextension-polyfill'
import type { OpenTab } from '@/lib/capture/open-tab'
import { browser } from './browser'

/** The tab under the popup. `activeTab` lets its address and title be seen after the user's click. */
export async function readActiveTab(): Promise<OpenTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab ? describeTab(tab) : undefined
}

/** One tab; undefined once it is closed. */
export async function readTab(id: number): Promise<OpenTab | undefined> {
  const tab = await browser.tabs.get(id).catch(() => undefined)
  return tab ? describeTab(tab) : undefined
}

/** Every open tab of windows that are not private; needs the permission `tabs`. */
export async function readOpenTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap((tab) => describeTab(tab) ?? []).filter((tab) => !tab.isPrivate)
}

/** Opens an address or a page of the extension in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

/** Address of a page of the extension. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path)
}

function describeTab(tab: Tabs.Tab): OpenTab | undefined {
  if (tab.id === undefined) return undefined
  return {
    id: tab.id,
    // A tab that is still on its way to a page tells where it goes in `pendingUrl` only.
    url: tab.url || tab.pendingUrl || '',
    title: tab.title ?? '',
    isPrivate: tab.incognito,
  }
}

/** Calls back whenever another tab is in front or its page changes; answers how to stop. */
export function onActiveTab(listener: () => void): () => void {
  const onUpdated = (_: number, change: { status?: string; url?: string }): void => {
    if (change.status === 'complete' || change.url !== undefined) listener()
  }
  browser.tabs.onActivated.addListener(listener)
  browser.tabs.onUpdated.addListener(onUpdated)
  return () => {
    browser.tabs.onActivated.removeListener(listener)
    browser.tabs.onUpdated.removeListener(onUpdated)
  }
}
