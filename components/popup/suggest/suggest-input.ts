import type { SuggestInput } from '@/lib/suggest/suggest-api'
import { takenAddresses } from '../coverage/entries'
import type { PopupModel } from '../state/popup-model'

/** What suggestions go by: the record as the popup shows it, and what the page said beside. */
export function suggestInput(model: PopupModel): SuggestInput {
  const record = model.record.value
  const article = model.reading.value?.article
  return {
    id: record.id,
    title: record.title,
    excerpt: record.excerpt,
    publishedDateTime: record.publishedDateTime,
    domain: record.provider?.domain,
    keywords: article?.keywords,
    section: record.section,
    textPrint: record.textPrint ?? article?.textPrint,
    addresses: takenAddresses(model),
    topics: record.topics,
    links: article?.links.map(({ url, text }) => ({ url, title: text })),
    exclude: [...model.dismissed.value],
  }
}
