import { batch } from '@preact/signals'
import type { OpenTab } from '@/lib/capture/open-tab'
import { isWorthReadingAgain, laterReadings, type PageReading } from '@/lib/capture/page-reading'
import { toAppError } from '@/lib/errors/app-error'
import { recordAddresses } from '@/lib/record/record-addresses'
import type { PopupModel } from './popup-model'
import type { LibraryReader, PopupServices } from './popup-services'
import { saveRecord } from './save-record'

/**
 * Fills the model. Everything starts at once and nothing waits for anything it does not need: the tab's
 * title stands first, then the page's values, then what the library knows.
 */
export async function openArticle(model: PopupModel, services: PopupServices): Promise<void> {
  const tab = await services.tab
  if (!tab) {
    model.readingState.value = 'failed'
    return
  }
  model.tab.value = tab
  const library = services.library(tab)
  await Promise.all([
    takeReading(model, services, tab, library),
    takeSettings(model, services),
    takeTopics(model, library),
    takeSaved(model, library, [tab.url]),
    tab.isPrivate ? undefined : takeDraft(model, services, tab),
  ])
}

async function takeReading(
  model: PopupModel,
  services: PopupServices,
  tab: OpenTab,
  library: LibraryReader,
): Promise<void> {
  try {
    const first = await services.firstReading
    showReading(model, first)
    // Enter came before the page was read: what was saved from the tab alone is completed now.
    if (model.saveState.value === 'justSaved' && model.saved.value?.isRead === false) {
      await saveRecord(model, services)
    }
    await takeSaved(model, library, recordAddresses(first.article), first.article.title)
    await readLateValues(model, services, tab, first, library)
  } catch (cause) {
    batch(() => {
      model.readingState.value = 'failed'
      model.error.value = toAppError(cause, 'page.notReadable')
    })
  }
}

function showReading(model: PopupModel, reading: PageReading): void {
  batch(() => {
    model.reading.value = reading
    model.readingState.value = 'read'
  })
}

/** For up to three seconds late values fill fields; what the user has touched is in the way of none. */
async function readLateValues(
  model: PopupModel,
  services: PopupServices,
  tab: OpenTab,
  first: PageReading,
  library: LibraryReader,
): Promise<void> {
  const start = performance.now()
  let last = first
  for (const due of laterReadings) {
    if (!isWorthReadingAgain(last)) return
    await new Promise((resolve) => setTimeout(resolve, start + due - performance.now()))
    // A page that was left or closed meanwhile keeps what was read of it.
    const next = await services.readPage(tab).catch(() => undefined)
    if (!next || next.url !== first.url) return
    showReading(model, next)
    if (next.article.webUrl !== last.article.webUrl) {
      await takeSaved(model, library, recordAddresses(next.article), next.article.title)
    }
    last = next
  }
}

/** Shows the record that is saved for these addresses. A library that does not open must not keep the page away. */
async function takeSaved(
  model: PopupModel,
  library: LibraryReader,
  addresses: string[],
  title?: string,
): Promise<void> {
  if (model.saved.value || addresses.every((address) => address === '')) return
  try {
    const saved = await library.findByAddress(addresses, title)
    if (saved && !model.saved.value) model.saved.value = saved
  } catch (cause) {
    model.error.value ??= toAppError(cause, 'store.unavailable')
  }
}

async function takeSettings(model: PopupModel, services: PopupServices): Promise<void> {
  // Without the settings their defaults serve; a library that fails is told of by `takeSaved`.
  model.settings.value = await services.settings().catch(() => model.settings.value)
}

async function takeTopics(model: PopupModel, library: LibraryReader): Promise<void> {
  // Without the vocabulary only completion is missing; a library that fails is told of by `takeSaved`.
  model.topics.value = await library.topics().catch(() => undefined)
}

/**
 * Takes up what an earlier popup left unsaved. The draft may come late, even after a save, and may then be
 * this popup's own: a field touched since it opened is newer, and a draft of such fields alone changes
 * nothing, not even the object, by which a save that is under way knows what it has sent.
 */
async function takeDraft(model: PopupModel, services: PopupServices, tab: OpenTab): Promise<void> {
  const own = new Set<string>()
  const stop = model.touched.subscribe((touched) => {
    for (const field of Object.keys(touched)) own.add(field)
  })
  const draft = await services.readDraft(tab.url).catch(() => undefined)
  stop()
  const left = Object.entries(draft ?? {}).filter(([field]) => !own.has(field))
  if (left.length > 0) model.touched.value = { ...Object.fromEntries(left), ...model.touched.value }
}
