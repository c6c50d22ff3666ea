import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { nextShift } from './offer-shift'

/** What the user did with a suggestion. `article` and `suggested` are record ids. */
export interface SuggestionAnswer {
  kind: 'related' | 'topic'
  article: string
  /** Record id, or the topic's name. */
  suggested: string
  confidence: number
  isTaken: boolean
}

export const answerStores = ['suggestLearnt'] as const
const shiftSchema = z.number().catch(0)
const dismissedSchema = z.array(z.string()).catch([])
/** Dismissals kept for one article. */
const mostDismissed = 200

/** Keeps an answer: a dismissed suggestion never comes back for this article. Rejects with AppError. */
export async function learnAnswer(
  store: Pick<LibraryStore, 'write'>,
  answer: SuggestionAnswer,
): Promise<void> {
  await store.write(answerStores, async (tx) => {
    const learnt = tx.objectStore('suggestLearnt')
    const shiftKey = `shift:${answer.kind}`
    const dismissedKey = `dismissed:${answer.article}`
    const [shift, dismissed] = await Promise.all([learnt.get(shiftKey), learnt.get(dismissedKey)])
    const name = `${answer.kind}:${answer.suggested}`
    const others = dismissedSchema.parse(dismissed).filter((each) => each !== name)
    await Promise.all([
      learnt.put(nextShift(shiftSchema.parse(shift), answer.confidence, answer.isTaken), shiftKey),
      learnt.put(answer.isTaken ? others : [...others, name].slice(-mostDismissed), dismissedKey),
    ])
  })
}

export interface LearntAnswers {
  relatedShift: number
  topicShift: number
  dismissedRecords: ReadonlySet<string>
  dismissedTopics: ReadonlySet<string>
}

/** What was learnt, for one article; `tx` must have `answerStores`. */
export async function readAnswers(
  tx: Pick<LibraryReadTransaction, 'objectStore'>,
  article: string | undefined,
): Promise<LearntAnswers> {
  const learnt = tx.objectStore('suggestLearnt')
  const [related, topic, dismissed] = await Promise.all([
    learnt.get('shift:related'),
    learnt.get('shift:topic'),
    article === undefined ? undefined : learnt.get(`dismissed:${article}`),
  ])
  const names = dismissedSchema.parse(dismissed)
  const ofKind = (kind: string): Set<string> =>
    new Set(names.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length)))
  return {
    relatedShift: shiftSchema.parse(related),
    topicShift: shiftSchema.parse(topic),
    dismissedRecords: ofKind('related:'),
    dismissedTopics: ofKind('topic:'),
  }
}
