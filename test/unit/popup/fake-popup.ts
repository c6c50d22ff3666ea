import type { PopupServices } from '@/components/popup/state/popup-services'
import { articleFromTab } from '@/lib/capture/article-from-tab'
import type { OpenTab } from '@/lib/capture/open-tab'
import type { PageReading } from '@/lib/capture/page-reading'
import type { SendMessage } from '@/lib/messages/client'
import type { Article } from '@/lib/record/article-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import { defaultSettings } from '@/lib/settings/settings-schema'

export const tab: OpenTab = {
  id: 7,
  url: 'https://news.example/story-of-the-day',
  title: 'Story of the day | News',
  isPrivate: false,
}

export function makeReading(article: Partial<Article> = {}): PageReading {
  return {
    url: tab.url,
    isComplete: true,
    explanation: {},
    article: {
      ...articleFromTab(tab),
      title: 'Story of the day',
      excerpt: 'What happened today, told in one line.',
      publishedDateTime: '2026-05-03T08:00:00Z',
      images: [{ url: 'https://news.example/lead.jpg' }],
      ...article,
    },
  }
}

export interface FakePopup {
  services: PopupServices
  /** Names and bodies, in the order of sending. */
  sent: { name: string; body: unknown }[]
  /** What the library holds, by address. */
  held: Map<string, ClipRecord>
  closed: () => boolean
}

/** Services that answer at once; a save answers what it was given. */
export function makeFakePopup(own: Partial<PopupServices> = {}): FakePopup {
  const sent: FakePopup['sent'] = []
  const held = new Map<string, ClipRecord>()
  let isClosed = false
  const answer = (name: string, body: unknown): unknown => {
    if (name !== 'record.save') return null
    const { next } = body as { next: ClipRecord }
    held.set(next.originalUrl ?? '', next)
    return next
  }
  const send = (async (name: string, body: unknown) => {
    sent.push({ name, body })
    return answer(name, body)
  }) as SendMessage
  const services: PopupServices = {
    tab: Promise.resolve(tab),
    firstReading: Promise.resolve(makeReading()),
    readPage: async () => makeReading(),
    readMainText: async () => 'What happened **today**, told at length.',
    library: () => ({
      findByAddress: async (addresses) =>
        addresses.map((address) => held.get(address)).find((record) => record !== undefined),
      find: async () => [...held.values()],
      topics: async () => [{ topic: 'Machine learning', count: 3 }],
    }),
    settings: async () => defaultSettings,
    readDraft: async () => undefined,
    send,
    requestTabs: async () => true,
    requestHost: async () => true,
    openTabs: async () => [],
    readLink: async () => makeReading().article,
    suggest: async () => ({ related: [], topics: [], duplicate: undefined, dismissedTopics: [] }),
    openMarks: async () => undefined,
    openInLibrary: async () => undefined,
    writeFile: async (record) => ({ name: 'x.md', text: record.title }),
    readOnlyCause: async () => undefined,
    download: () => undefined,
    copy: async () => undefined,
    private: () => new Promise(() => undefined),
    close: () => {
      isClosed = true
    },
    ...own,
  }
  return { services, sent, held, closed: () => isClosed }
}
