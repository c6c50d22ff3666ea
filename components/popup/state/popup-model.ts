import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { articleFromTab } from '@/lib/capture/article-from-tab'
import { composeRecord } from '@/lib/capture/compose-record'
import type { OpenTab } from '@/lib/capture/open-tab'
import type { PageReading } from '@/lib/capture/page-reading'
import type { Touched } from '@/lib/capture/touched'
import type { AppError } from '@/lib/errors/app-error'
import { newRecordFromArticle } from '@/lib/record/new-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { defaultSettings } from '@/lib/settings/settings-schema'
import type { Suggestions } from '@/lib/suggest/suggest-api'
import type { PopupSettings } from './popup-services'

/** Where the page stands: still being read, read, or closed to extensions. */
export type ReadingState = 'reading' | 'read' | 'failed'
export type SaveState = 'idle' | 'saving' | 'justSaved'

/** Everything the popup shows comes from these; each source may arrive at any time. */
export interface PopupModel {
  tab: Signal<OpenTab | undefined>
  reading: Signal<PageReading | undefined>
  readingState: Signal<ReadingState>
  saved: Signal<ClipRecord | undefined>
  settings: Signal<PopupSettings>
  touched: Signal<Touched>
  saveState: Signal<SaveState>
  /** What went wrong last, until it is put right. */
  error: Signal<AppError | undefined>
  /** The vocabulary; undefined until it was read. */
  topics: Signal<readonly { topic: string; count: number }[] | undefined>
  /** Found for the article as it was a moment ago. */
  suggestions: Signal<Suggestions | undefined>
  /** Keys of suggestions that were dismissed since the popup opened. */
  dismissed: Signal<ReadonlySet<string>>
  /** What a screen reader is told. */
  announcement: Signal<string>
  record: ReadonlySignal<ClipRecord>
  isChanged: ReadonlySignal<boolean>
}

const noTab: OpenTab = { id: -1, url: '', title: '', isPrivate: false }

/** `now` is the moment the popup opened, which a record saved from it bears as its time of saving. */
export function createPopupModel(now: Date): PopupModel {
  const tab = signal<OpenTab | undefined>(undefined)
  const reading = signal<PageReading | undefined>(undefined)
  const saved = signal<ClipRecord | undefined>(undefined)
  const settings = signal<PopupSettings>(defaultSettings)
  const touched = signal<Touched>({})
  const fresh = computed(() => {
    const shownTab = tab.value ?? noTab
    const article = reading.value?.article ?? articleFromTab(shownTab)
    const titled = article.title ? article : { ...article, title: shownTab.title }
    return newRecordFromArticle(titled, settings.value, now)
  })
  return {
    tab,
    reading,
    readingState: signal<ReadingState>('reading'),
    saved,
    settings,
    touched,
    saveState: signal<SaveState>('idle'),
    error: signal<AppError | undefined>(undefined),
    topics: signal<readonly { topic: string; count: number }[] | undefined>(undefined),
    suggestions: signal<Suggestions | undefined>(undefined),
    dismissed: signal<ReadonlySet<string>>(new Set()),
    announcement: signal(''),
    record: computed(() => composeRecord({ fresh: fresh.value, saved: saved.value, touched: touched.value })),
    isChanged: computed(() => Object.keys(touched.value).length > 0 || saved.value?.isRead === false),
  }
}
