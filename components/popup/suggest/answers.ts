import { t } from '@/lib/i18n/translate'
import type { RelatedSuggestion, TopicSuggestion } from '@/lib/suggest/suggest-api'
import { leaveOutTaken } from '../coverage/choices'
import { addChoice, takenAddresses } from '../coverage/entries'
import { type Popup, touch } from '../popup-context'
import type { PopupModel } from '../state/popup-model'
import { offerPageTopics } from './page-topics'

/** As many as there are digits for. */
const mostTopics = 5

type Answered = { kind: 'related' | 'topic' | 'keyword'; suggested: string; confidence: number }

/** Topics to offer now: none that was chosen or dismissed since they were found. */
export function openTopics(model: PopupModel): TopicSuggestion[] {
  const { suggestions, record, dismissed, reading } = model
  const { topics } = record.value
  const vocabulary = model.topics.value
  if (!suggestions.value || !vocabulary) return []
  const { topics: guessed, dismissedTopics } = suggestions.value
  const keywords = (reading.value?.article.keywords ?? []).filter((word) => !dismissedTopics.includes(word))
  const found = [...guessed, ...offerPageTopics(keywords, vocabulary)].slice(0, mostTopics)
  return found.filter(({ topic }) => !topics.includes(topic) && !dismissed.value.has(topicKey(topic)))
}

/** Coverage to offer now, a copy of the same text first. */
export function openRelated(model: PopupModel): RelatedSuggestion[] {
  const { duplicate, related = [] } = model.suggestions.value ?? {}
  const found = [...(duplicate ? [duplicate] : []), ...related].filter(
    ({ key }) => !model.dismissed.value.has(key),
  )
  const free = new Set(leaveOutTaken(found.map(toChoice), takenAddresses(model)).map(({ url }) => url))
  return found.filter(({ url }) => free.has(url))
}

export function takeTopic(popup: Popup, suggestion: TopicSuggestion): void {
  const { model } = popup
  const { topic } = suggestion
  touch(model, { topics: [...model.record.peek().topics, topic] })
  model.announcement.value = t('suggest.said.topic', { topic })
  teachTopic(popup, suggestion, true)
}

export function dismissTopic(popup: Popup, suggestion: TopicSuggestion): void {
  dismiss(popup, topicKey(suggestion.topic), suggestion.topic)
  teachTopic(popup, suggestion, false)
}

function teachTopic(popup: Popup, suggestion: TopicSuggestion, isTaken: boolean): void {
  const isGuess = popup.model.suggestions.peek()?.topics.includes(suggestion)
  const { topic: suggested, confidence } = suggestion
  teach(popup, { kind: isGuess ? 'topic' : 'keyword', suggested, confidence }, isTaken)
}

export function takeRelated(popup: Popup, suggestion: RelatedSuggestion): void {
  const { model, services } = popup
  const tab = model.tab.peek()
  if (!tab) return
  void addChoice(model, services.library(tab), toChoice(suggestion))
  teach(popup, { kind: 'related', suggested: suggestion.key, confidence: suggestion.confidence }, true)
}

export function dismissRelated(popup: Popup, { key, title, confidence }: RelatedSuggestion): void {
  dismiss(popup, key, title)
  teach(popup, { kind: 'related', suggested: key, confidence }, false)
}

function toChoice({ source, url, title, record }: RelatedSuggestion) {
  return { kind: source, url, title, ...(record ? { record } : {}) }
}

const topicKey = (topic: string): string => `topic:${topic}`

function dismiss({ model }: Popup, key: string, title: string): void {
  model.dismissed.value = new Set([...model.dismissed.value, key])
  model.announcement.value = t('suggest.said.dismissed', { title })
}

function teach({ model, services }: Popup, answered: Answered, isTaken: boolean): void {
  const tab = model.tab.peek()
  if (!tab || tab.isPrivate) return
  const sent = services.send('suggest.answer', { article: model.record.peek().id, ...answered, isTaken })
  // An answer that is not learnt costs no more than the same suggestion another time.
  sent.catch((error: unknown) => console.warn('Clipfile: an answer was not learnt', error))
}
