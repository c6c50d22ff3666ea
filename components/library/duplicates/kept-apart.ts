/**
 * Names of pairs that keep all of `ids` apart: each with the next, since those of a column that has one title
 * every week may be hundreds. An id has no space in it.
 */
export function pairsOf(ids: readonly string[]): string[] {
  const sorted = ids.toSorted()
  return sorted.slice(1).map((id, at) => `${sorted[at]} ${id}`)
}

/** Tells whether all records of a group are kept apart: joined by `pairs`, through records that are gone too. */
export function makeApartTest(pairs: ReadonlySet<string>): (ids: readonly string[]) => boolean {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    return root
  }
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split(' ')
    const [from, to] = [rootOf(one), rootOf(other)]
    if (from !== to) above.set(to, from)
  }
  return (ids) => new Set(ids.map(rootOf)).size === 1
}
