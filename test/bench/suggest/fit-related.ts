import { featureNames } from '@/lib/suggest/related/pair-features'
import { fitLogistic } from './fit-logistic'
import { relatedFigures } from './ranking-figures'
import { shuffle } from './seeded'
import { loadStories, runStories, type StoryArticle, type StoryCase } from './stories'

// Prints the constants of lib/suggest/related/related-model.ts: fitted on the stories of one half, then
// on those of the other to see what they are worth. Run by hand when features change.
const stories = loadStories('../shared/suggest-bench/stories.jsonl') ?? []
const seeds = (process.env.SEEDS ?? '11,12').split(',').map(Number)
// Whole libraries, and many small ones: the model must serve from the first records on.
const cases = seeds.flatMap((seed) => [
  ...runStories(stories, seed, 60),
  ...smallLibraries(seed).flatMap((part) => runStories(part, seed, 60)),
])

/** All stories in libraries of 20 each. */
function smallLibraries(seed: number): StoryArticle[][] {
  const names = shuffle([...new Set(stories.map(({ story }) => story))], seed)
  return Array.from({ length: Math.floor(names.length / 20) }, (_, at) => {
    const own = new Set(names.slice(20 * at, 20 * at + 20))
    return stories.filter(({ story }) => own.has(story))
  })
}

function fit(part: readonly StoryCase[]): number[] {
  return fitLogistic(
    part.flatMap((each) => each.features),
    part.flatMap((each) => each.labels),
  )
}
function judge(part: readonly StoryCase[], weights: readonly number[]) {
  return relatedFigures(
    part.map(({ features, labels, truths }) => ({
      truths,
      ranked: features
        .map((row, i) => ({
          isRight: labels[i] === 1,
          score: row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), weights.at(-1) ?? 0),
        }))
        .sort((a, b) => b.score - a.score),
    })),
  )
}
const even = cases.filter(({ half }) => half === 0)
const odd = cases.filter(({ half }) => half === 1)
const weights = fit(even)
console.log('even -> odd', judge(odd, weights), 'on itself', judge(even, weights))
console.log('odd -> even', judge(even, fit(odd)))
console.log(featureNames.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(4)},`).join('\n'))
console.log('bias', weights.at(-1)?.toFixed(4))
