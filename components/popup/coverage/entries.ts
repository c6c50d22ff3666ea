import { entryFromLink } from '@/lib/capture/link-entry'
import { t } from '@/lib/i18n/translate'
import { relatedFromRecord } from '@/lib/library/related-from-record'
import { recordAddresses } from '@/lib/record/record-addresses'
import { relatedId } from '@/lib/record/related-id'
import type { Related } from '@/lib/record/related-schema'
import { touch } from '../popup-context'
import type { PopupModel } from '../state/popup-model'
import type { LibraryReader } from '../state/popup-services'
import type { Choice } from './choices'

/** Addresses that are no new coverage: those of the open article itself and of what is linked. */
export function takenAddresses(model: PopupModel): string[] {
  const record = model.record.value
  const linked = record.related.flatMap(({ webUrl }) => webUrl || [])
  return [...recordAddresses(record), ...linked, model.tab.value?.url ?? ''].filter(Boolean)
}

/** Links a choice. What only has an address is completed from the library where that holds the article. */
export async function addChoice(model: PopupModel, library: LibraryReader, choice: Choice): Promise<void> {
  const { related } = model.record.peek()
  const taken = related.map(({ id }) => id)
  const entry = choice.record
    ? relatedFromRecord(choice.record, relatedId(choice.url, taken))
    : entryFromLink(choice.url, choice.title, taken)
  if (!entry) return
  touch(model, { related: [...related, entry] })
  model.announcement.value = t('popup.said.linkAdded', { title: titleOf(entry) })
  if (choice.record) return
  // A library that does not answer leaves the entry as it is: marked as not read.
  const record = await library.findByAddress([choice.url]).catch(() => undefined)
  if (record) updateEntry(model, entry.id, () => relatedFromRecord(record, entry.id))
}

/** Changes one entry, if it is still there. */
export function updateEntry(model: PopupModel, id: string, change: (entry: Related) => Related): void {
  const { related } = model.record.peek()
  if (!related.some((entry) => entry.id === id)) return
  touch(model, { related: related.map((entry) => (entry.id === id ? change(entry) : entry)) })
}

export function removeEntry(model: PopupModel, entry: Related): void {
  touch(model, { related: model.record.peek().related.filter(({ id }) => id !== entry.id) })
  model.announcement.value = t('popup.said.linkRemoved', { title: titleOf(entry) })
}

/** What an entry is called where it is shown or spoken of. */
export function titleOf(entry: Related): string {
  return entry.title || entry.webUrl || t('popup.coverage')
}
