import { type Signal, signal } from '@preact/signals'
import { entryFromArticle } from '@/lib/capture/link-entry'
import { AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { Related } from '@/lib/record/related-schema'
import type { PopupModel } from '../state/popup-model'
import type { PopupServices } from '../state/popup-services'
import { titleOf, updateEntry } from './entries'

/** Where the reading of an entry stands, by the entry's id; none: nobody asked for it. */
export type EntryReadings = Signal<ReadonlyMap<string, 'reading' | AppError>>

export const createEntryReadings = (): EntryReadings => signal(new Map())

/** Reading another page may take this long (milliseconds). */
const longestReading = 20_000

/**
 * "Read it": asks for the one host and reads the page. Must be called in the very task of the click. The
 * wish is handed to the background first, since Chromium's question closes the popup.
 */
export function askAndReadEntry(
  model: PopupModel,
  services: PopupServices,
  readings: EntryReadings,
  entry: Related,
): void {
  const url = entry.webUrl ?? ''
  const tab = model.tab.peek()
  if (tab && !tab.isPrivate) {
    const kept = services.send('wish.keep', { kind: 'readEntry', address: tab.url, url })
    // Without the wish the user presses once more after the question.
    kept.catch((error: unknown) => console.warn('Clipfile: the wish was not kept', error))
  }
  const asked = services.requestHost(url)
  void asked.then(
    (isGranted) =>
      isGranted
        ? readEntry(model, services, readings, entry)
        : setReading(readings, entry.id, new AppError('permission.refused')),
    (cause: unknown) => setReading(readings, entry.id, toAppError(cause, 'permission.refused')),
  )
}

/** Reads the page at the entry's address and completes the entry; what the user typed as its title stays. */
export async function readEntry(
  model: PopupModel,
  services: PopupServices,
  readings: EntryReadings,
  entry: Related,
): Promise<void> {
  setReading(readings, entry.id, 'reading')
  try {
    const article = await services.readLink(entry.webUrl ?? '', AbortSignal.timeout(longestReading))
    const linkTexts = model.reading.peek()?.article.links ?? []
    updateEntry(model, entry.id, (current) => {
      const isKnown = current.title === entry.title || linkTexts.some(({ text }) => text === current.title)
      return entryFromArticle(current, article, current.title !== '' && !isKnown)
    })
    setReading(readings, entry.id, undefined)
    model.announcement.value = t('popup.said.read', { title: article.title || titleOf(entry) })
  } catch (cause) {
    setReading(readings, entry.id, toAppError(cause, 'fetch.failed'))
  }
}

function setReading(readings: EntryReadings, id: string, state: 'reading' | AppError | undefined): void {
  const next = new Map(readings.peek())
  if (state === undefined) next.delete(id)
  else next.set(id, state)
  readings.value = next
}
