import type { InternedArticle } from './interned-articles'

/** Candidates that stand for the surroundings of the article. */
const neighbours = 15
/** Nearest candidates that make up a story's middle. */
const inCentre = 3

/** Where a candidate stands among the others. */
export interface Place {
  /** Mean nearness to the three nearest of the other near candidates. */
  toNeighbours: number
  /** Nearness by way of another candidate: the best, and all of them. */
  bestPath: number
  allPaths: number
  /** Nearness to the middle of article and nearest candidates, without its own part in that. */
  toCentre: number
}

/** `cosines`: nearness of each candidate to the article; `terms`: how many terms were numbered. */
export function findPlaces(
  article: InternedArticle,
  candidates: readonly InternedArticle[],
  cosines: readonly number[],
  terms: number,
): Place[] {
  const byCosine = [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0))
  const top = byCosine.slice(0, inCentre)
  const layout = new Float64Array(terms)
  const between = candidates.map((): number[] => [])
  const paths = candidates.map((): number[] => [])
  for (const near of byCosine.slice(0, neighbours)) {
    const there = candidates[near]
    if (!there) continue
    addVector(layout, there, 1)
    for (const [index, candidate] of candidates.entries()) {
      if (index === near) continue
      const nearness = product(layout, candidate) / (there.norm * candidate.norm)
      between[index]?.push(nearness)
      paths[index]?.push(nearness * (cosines[near] ?? 0))
    }
    layout.fill(0)
  }
  addVector(layout, article, 1 / article.norm)
  for (const index of top) {
    const each = candidates[index]
    if (each) addVector(layout, each, (cosines[index] ?? 0) / each.norm)
  }
  const norm = Math.sqrt(layout.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return candidates.map((candidate, index) => {
    const nearest = (between[index] ?? []).sort((a, b) => b - a).slice(0, 3)
    const own = top.includes(index) ? (cosines[index] ?? 0) / norm : 0
    return {
      toNeighbours: sum(nearest) / 3,
      bestPath: Math.max(0, ...(paths[index] ?? [])),
      allPaths: sum(paths[index] ?? []),
      toCentre: product(layout, candidate) / (norm * candidate.norm) - own,
    }
  })
}

function addVector(layout: Float64Array, { ids, vector }: InternedArticle, factor: number): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    layout[id] = (layout[id] ?? 0) + factor * (vector[at] ?? 0)
  }
}

function product(layout: Float64Array, { ids, vector }: InternedArticle): number {
  let total = 0
  for (let at = 0; at < ids.length; at++) total += (vector[at] ?? 0) * (layout[ids[at] ?? 0] ?? 0)
  return total
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
