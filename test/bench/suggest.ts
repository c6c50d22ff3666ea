import { existsSync } from 'node:fs'
import { dateOdds, textOdds } from '@/lib/suggest/related/rank-related'
import { topicOdds } from '@/lib/suggest/topics/topic-model'
import { runArrivals } from './suggest/arrivals'
import { rankByBigrams, rankListsByBigrams } from './suggest/bigram-peer'
import { judgeCopies } from './suggest/copies'
import { arriveDated, runDated } from './suggest/dated'
import { fitLogistic } from './suggest/fit-logistic'
import { loadFolder } from './suggest/front-matter'
import { type OddsOf, rankAlone, rankWithLinks } from './suggest/linked'
import { rankByCosine, rankByMiniSearch } from './suggest/peers'
import { meanOf, type RelatedFigures, relatedFigures } from './suggest/ranking-figures'
import { type Figure, report } from './suggest/report'
import { shuffle } from './suggest/seeded'
import { referenceSteps, timeSteps } from './suggest/steps'
import { arriveStories, loadStories } from './suggest/stories'
import {
  loadTopicFolder,
  loadTopicLines,
  runTopics,
  type TopicCase,
  type TopicRecord,
  topicFigures,
} from './suggest/topic-sets'

// Suggestions against labelled data (docs/decisions/080, 081). Models are fitted on the halves whose id hashes
// even and judged on the others; for the stories the halves are then swapped.
const data = process.env['SUGGEST_BENCH'] ?? '../shared/suggest-bench'
const corpus = process.env['SUGGEST_CORPUS'] ?? '../shared/corpus/front-matter'
const seeds = (process.env['SEEDS'] ?? '1,2,3,4,5').split(',').map(Number)
const figures: Figure[] = []

function mean(parts: readonly RelatedFigures[]): RelatedFigures {
  return {
    recall5: meanOf(parts.map((each) => each.recall5)),
    precision1: meanOf(parts.map((each) => each.precision1)),
    share80: meanOf(parts.map((each) => each.share80)),
  }
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`
}

function benchStories(): void {
  const stories = loadStories(`${data}/stories.jsonl`)
  if (!stories) {
    console.log('stories.jsonl is not there: related coverage left out')
    return
  }
  const orders = seeds.map((seed) => arriveStories(stories, seed))
  const runs = orders.map((arrivals) => runArrivals(arrivals, 60))
  const judge = (half: number, oddsOf: OddsOf) => ({
    linked: runs.map((cases) =>
      relatedFigures(rankWithLinks(cases, oddsOf).filter((each) => each.half === half)),
    ),
    alone: runs.map((cases) =>
      relatedFigures(
        rankAlone(
          cases.filter((each) => each.half === half),
          oddsOf,
        ),
      ),
    ),
  })
  const odd = judge(1, textOdds)
  const first = (runs[0] ?? []).filter(({ half }) => half === 1)
  const swapped = fitLogistic(
    first.flatMap((each) => each.features),
    first.flatMap((each) => each.labels),
  )
  const bySwapped = (row: readonly number[]): number =>
    row.reduce((sum, value, i) => sum + value * (swapped[i] ?? 0), swapped.at(-1) ?? 0)
  const even = judge(0, bySwapped)
  const ours = mean([mean(odd.linked), mean(even.linked)])
  const alone = mean([mean(odd.alone), mean(even.alone)])
  const mini = mean(orders.map((arrivals) => relatedFigures(rankByMiniSearch(arrivals))))
  const cosine = mean(orders.map((arrivals) => relatedFigures(rankByCosine(arrivals))))
  const goals = { recall5: 88, precision1: 79, share80: 62 }
  const names = { recall5: 'recall@5', precision1: 'precision@1', share80: 'share at 80%' }
  for (const key of ['recall5', 'precision1', 'share80'] as const) {
    figures.push({
      name: `stories, ${names[key]}`,
      goal: goals[key],
      value: ours[key],
      peers: { MiniSearch: mini[key], 'TF-IDF cosine': cosine[key] },
      note: `orders: ${spread(odd.linked.map((each) => each[key]))}; halves swapped: ${mean(even.linked)[key].toFixed(1)}; by words alone, nothing linked before: ${alone[key].toFixed(1)}`,
    })
  }
}

function benchDated(): void {
  const records = loadFolder(`${corpus}/diablo4`)
  if (!records) {
    console.log('diablo4 is not there: dated coverage left out')
    return
  }
  const arrivals = arriveDated(records)
  const oddOf = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => arrivals[at]?.half === 1)
  const oddsOf: OddsOf = (row, timing) => textOdds(row) + dateOdds(timing)
  const cases = runArrivals(arrivals, 60)
  const linked = rankWithLinks(cases, oddsOf)
  const ours = relatedFigures(oddOf(linked))
  const alone = relatedFigures(oddOf(rankAlone(cases, oddsOf)))
  const peers = {
    'BM25 with bigrams, dates': rankByBigrams(arrivals),
    MiniSearch: rankByMiniSearch(arrivals),
    'TF-IDF cosine': rankByCosine(arrivals),
  }
  const whole = [['ours', linked] as const, ...Object.entries(peers)].map(
    ([name, rankings]) => `${name} ${pairOf(relatedFigures(rankings))}`,
  )
  const lists = runDated(records, 60).filter(({ half }) => half === 1)
  const asTheyStand = relatedFigures(rankAlone(lists, oddsOf))
  console.log(
    `diablo4, ${arrivals.length} linked records, both halves, recall@5 / precision@1: ${whole.join(', ')}`,
  )
  console.log(
    `diablo4, ${lists.length} lists as they stand against the whole folder: ours ${pairOf(asTheyStand)}, BM25 with bigrams, dates ${pairOf(relatedFigures(rankListsByBigrams(records)))}`,
  )
  for (const [key, name, goal] of [
    ['recall5', 'recall@5', 86],
    ['precision1', 'precision@1', 77],
  ] as const) {
    figures.push({
      name: `diablo4 with dates, ${name}`,
      goal,
      value: ours[key],
      peers: Object.fromEntries(
        Object.entries(peers).map(([peer, rankings]) => [peer, relatedFigures(oddOf(rankings))[key]]),
      ),
      note: `the other half; by words and dates alone, nothing linked before: ${alone[key].toFixed(1)}`,
    })
  }
}

const pairOf = ({ recall5, precision1 }: RelatedFigures): string =>
  `${recall5.toFixed(1)} / ${precision1.toFixed(1)}`

function benchTopics(): void {
  const lines = loadTopicLines(`${data}/topics.jsonl`)
  const powerapps = loadTopicFolder(`${corpus}/powerapps`)
  const sets: [string, number, TopicRecord[] | undefined][] = [
    ['topics.jsonl', 75, lines],
    ['powerapps', 96, powerapps],
  ]
  const firsts: number[] = []
  for (const [name, goal, records] of sets) {
    if (!records) {
      console.log(`${name} is not there: its topics left out`)
      continue
    }
    const vocabulary = [...new Set(records.flatMap(({ topics }) => topics))]
    const cases = runTopics(records, vocabulary)
    const judge = (part: readonly TopicCase[]) => topicFigures(part, topicOdds)
    const odd = judge(cases.filter(({ half }) => half === 1))
    const shuffled = runTopics(shuffle(records, 1), vocabulary).filter(({ half }) => half === 1)
    firsts.push(judge(cases.slice(0, 50)).precision1)
    figures.push({
      name: `topics, ${name}, precision@1`,
      goal,
      value: odd.precision1,
      peers: {
        'nearest neighbours': topicFigures(
          cases.filter(({ half }) => half === 1),
          ({ features }) => features[0] ?? 0,
        ).precision1,
      },
      note: `by date; precision@3 ${odd.precision3.toFixed(1)}, recall@3 ${odd.recall3.toFixed(1)}; shuffled ${judge(shuffled).precision1.toFixed(1)}`,
    })
  }
  if (firsts.length > 0) {
    figures.push({
      name: 'topics, first 50 records, precision@1',
      goal: 65,
      value: meanOf(firsts),
      peers: {},
      note: `vocabulary known, sets: ${firsts.map((each) => each.toFixed(0)).join(', ')}`,
    })
  }
}

function benchCopies(): void {
  const stories = loadStories(`${data}/stories.jsonl`)
  if (!stories) return
  const runs = seeds.map((seed) =>
    judgeCopies(
      stories.map(({ excerpt }) => excerpt),
      seed,
    ),
  )
  figures.push({
    name: 'duplicates, precision',
    goal: 99,
    value: meanOf(runs.map((each) => each.precision)),
    peers: {},
    note: '',
  })
  figures.push({
    name: 'duplicates, recall',
    goal: 95,
    value: meanOf(runs.map((each) => each.recall)),
    peers: {},
    note: '',
  })
}

if (!existsSync(data)) console.log(`no data in ${data}`)
const began = performance.now()
console.log(
  `calibration: 10 million steps ${timeSteps().toFixed(0)} ms (reference ${referenceSteps} ms); no goal here is a time`,
)
const parts = { copies: benchCopies, topics: benchTopics, dated: benchDated, stories: benchStories }
const only = process.env['ONLY']
for (const [name, run] of Object.entries(parts)) if (only === undefined || only === name) run()
console.log(
  `${((performance.now() - began) / 1000).toFixed(0)} s, then ${timeSteps().toFixed(0)} ms for the same steps`,
)
report('bench:suggest', figures)
