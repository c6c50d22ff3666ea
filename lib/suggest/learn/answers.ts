import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { nextShift, nextTopicShift } from './offer-shift'

/** What the user did with a suggestion. `article` is a record id. */
export interface SuggestionAnswer {
  /** `keyword`: a word of the page that was no topic yet. It was no guess, so guessing learns nothing from it. */
  kind: 'related' | 'topic' | 'keyword'
  article: string
  /** `RelatedSuggestion.key`, or the topic's name. */
  suggested: string
  confidence: number
  isTaken: boolean
}

export const answerStores = ['suggestLearnt'] as const
const shiftSchema = z.number().catch(0)
const dismissedSchema = z.array(z.string()).catch([])
/** Dismissals kept for one article. */
const mostDismissed = 200
/** Topics whose own answers are kept; the longest unanswered goes first. */
const mostTopics = 500
const topicShiftsKey = 'shift:topics'
const topicShiftsSchema = z.array(z.tuple([z.string(), z.number()])).catch([])

/** Keeps an answer: a dismissed suggestion never comes back for this article. Rejects with AppError. */
export async function learnAnswer(
  store: Pick<LibraryStore, 'write'>,
  answer: SuggestionAnswer,
): Promise<void> {
  await store.write(
    answerStores,
    async (tx) => {
      const learnt = tx.objectStore('suggestLearnt')
      const isGuess = answer.kind !== 'keyword'
      const kind = isGuess ? answer.kind : 'topic'
      const shiftKey = `shift:${kind}`
      const dismissedKey = `dismissed:${answer.article}`
      const [shift, dismissed, topics] = await Promise.all([
        learnt.get(shiftKey),
        learnt.get(dismissedKey),
        learnt.get(topicShiftsKey),
      ])
      const name = `${kind}:${answer.suggested}`
      const others = dismissedSchema.parse(dismissed).filter((each) => each !== name)
      await Promise.all([
        isGuess
          ? learnt.put(nextShift(shiftSchema.parse(shift), answer.confidence, answer.isTaken), shiftKey)
          : 0,
        learnt.put(answer.isTaken ? others : [...others, name].slice(-mostDismissed), dismissedKey),
        answer.kind === 'topic'
          ? learnt.put(shiftTopic(topicShiftsSchema.parse(topics), answer), topicShiftsKey)
          : 0,
      ])
      // An answer lost to a power cut is asked again; it must not make a save wait for the disk.
    },
    'relaxed',
  )
}

/** A topic that is dismissed again and again comes less often, whatever the article. */
function shiftTopic(
  shifts: readonly [string, number][],
  { suggested, confidence, isTaken }: SuggestionAnswer,
): [string, number][] {
  const before = shifts.find(([topic]) => topic === suggested)?.[1] ?? 0
  const others = shifts.filter(([topic]) => topic !== suggested)
  return [...others, [suggested, nextTopicShift(before, confidence, isTaken)] as [string, number]].slice(
    -mostTopics,
  )
}

export interface LearntAnswers {
  relatedShift: number
  topicShift: number
  /** What answers to this one topic taught, beside `topicShift`. */
  topicShifts: ReadonlyMap<string, number>
  /** Keys of `RelatedSuggestion`. */
  dismissedRelated: ReadonlySet<string>
  dismissedTopics: ReadonlySet<string>
}

/** What was learnt, for one article; `tx` must have `answerStores`. */
export async function readAnswers(
  tx: Pick<LibraryReadTransaction, 'objectStore'>,
  article: string | undefined,
): Promise<LearntAnswers> {
  const learnt = tx.objectStore('suggestLearnt')
  const [related, topic, topics, dismissed] = await Promise.all([
    learnt.get('shift:related'),
    learnt.get('shift:topic'),
    learnt.get(topicShiftsKey),
    article === undefined ? undefined : learnt.get(`dismissed:${article}`),
  ])
  const names = dismissedSchema.parse(dismissed)
  const ofKind = (kind: string): Set<string> =>
    new Set(names.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length)))
  return {
    relatedShift: shiftSchema.parse(related),
    topicShift: shiftSchema.parse(topic),
    topicShifts: new Map(topicShiftsSchema.parse(topics)),
    dismissedRelated: ofKind('related:'),
    dismissedTopics: ofKind('topic:'),
  }
}
