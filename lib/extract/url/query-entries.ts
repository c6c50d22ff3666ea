/**
 * Names and values of an address's query, in order. Not by iterating `searchParams`: in Firefox's
 * content scripts its iterators are not iterable (seen in 140), while `forEach` works everywhere.
 */
export function queryEntries(url: URL): [string, string][] {
  const entries: [string, string][] = []
  url.searchParams.forEach((value, key) => {
    entries.push([key, value])
  })
  return entries
}
