import { topicFeatureNames } from '@/lib/suggest/topics/topic-features'
import { fitLogistic } from './fit-logistic'
import { shuffle } from './seeded'
import {
  loadTopicFolder,
  loadTopicLines,
  runTopics,
  type TopicCase,
  type TopicRecord,
  topicFigures,
} from './topic-sets'

// Prints the constants of lib/suggest/topics/topic-model.ts, fitted on the even halves. Run by hand.
const lines = loadTopicLines('../shared/suggest-bench/topics.jsonl') ?? []
const powerapps = loadTopicFolder('../shared/corpus/front-matter/powerapps') ?? []
const diablo = loadTopicFolder('../shared/corpus/front-matter/diablo4') ?? []
const names = (records: readonly TopicRecord[]) => [...new Set(records.flatMap(({ topics }) => topics))]
const sets: [string, TopicCase[]][] = [
  ['topics.jsonl 11', runTopics(shuffle(lines, 11), names(lines))],
  ['topics.jsonl by date', runTopics(lines, names(lines))],
  ['topics.jsonl 12, vocabulary as seen', runTopics(shuffle(lines, 12), [])],
  ['powerapps in order', runTopics(powerapps, [])],
  ['powerapps known', runTopics(powerapps, names(powerapps))],
  ['powerapps shuffled', runTopics(shuffle(powerapps, 11), names(powerapps))],
  ['diablo4', runTopics(diablo, [])],
]
const fit = (half: number, cold: number): number[] => {
  const cases = sets.flatMap(([, each]) =>
    each.filter((one, i) => one.half === half && (cold === 0 || i < cold)),
  )
  return fitLogistic(
    cases.flatMap(({ candidates }) => candidates.map(({ features }) => features)),
    cases.flatMap(({ candidates, topics }) =>
      candidates.map(({ topic }) => (topics.includes(topic) ? 1 : 0)),
    ),
    1e-4,
  )
}
const scoreBy = (weights: readonly number[]) => (candidate: { features: number[] }) =>
  candidate.features.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0)
const weights = fit(0, 0)
for (const [name, cases] of sets) {
  const odd = cases.filter(({ half }) => half === 1)
  console.log(
    name,
    cases.length,
    topicFigures(odd, scoreBy(weights)),
    'swapped',
    topicFigures(
      cases.filter(({ half }) => half === 0),
      scoreBy(fit(1, 0)),
    ).precision1,
  )
  const first = cases.slice(0, 50)
  console.log(
    '   first 50',
    topicFigures(first, scoreBy(weights)).precision1,
    'words',
    topicFigures(odd, ({ features }) => features[3] ?? 0).precision1,
    'kNN',
    topicFigures(odd, ({ features }) => features[0] ?? 0).precision1,
  )
}
console.log(
  topicFeatureNames.map((name, i) => `    ${name}: ${(weights[i] ?? 0).toFixed(4)},`).join('\n'),
  weights.at(-1),
)
