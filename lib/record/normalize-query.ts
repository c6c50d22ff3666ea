import { normalizeEncoding } from './normalize-path'
import { ambiguousNames, siteNames, trackingNames, trackingPrefixes } from './tracking-parameters'

/**
 * What of a query names the article: tracking parameters left out, the rest sorted by name and value.
 * `search` with or without `?`; answers without. Part of normaliser version 1.
 */
export function normalizeQuery(search: string, host: string, path: string): string {
  const dropped = namesDroppedAt(host)
  const isNamedByPath = path !== '' && !/\.(?:php\d?|aspx?|cgi|jsp|do|dll|pl)$/i.test(path)
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && pair !== '=')
    .map((pair) => normalizeEncoding(pair.replaceAll('+', '%20')))
    .filter((pair) => {
      const name = (pair.split('=', 1)[0] ?? '').toLowerCase()
      if (dropped.some((names) => names.has(name))) return false
      if (trackingPrefixes.some((prefix) => name.startsWith(prefix))) return false
      return !(isNamedByPath && ambiguousNames.has(name))
    })
    .map((pair) => pair.replace(/=$/, ''))
    .toSorted()
    .join('&')
}

function namesDroppedAt(host: string): ReadonlySet<string>[] {
  const ofSite = siteNames.filter((site) => host === site.host || host.endsWith(`.${site.host}`))
  return [trackingNames, ...ofSite.map((site) => site.names)]
}
