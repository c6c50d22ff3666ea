import type { DayOrder } from './parse-written-date'

const monthFirst = new Set(['en-US', 'en-PH', 'en-BZ', 'en-KY', 'en-PR', 'en-GU'])
const dayFirstHost =
  /\.(?:uk|ie|au|nz|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|eu|na|ls|tz|ug|zw|zm|bw|mw|jm|tt|ca)$/

/**
 * How numbers alone are to be read: month first in the United States and a few others; English without a
 * region counts as American unless the address ends in another English-speaking country.
 */
export function dayOrderOf(language: string | undefined, url: URL | undefined): DayOrder {
  if (language !== undefined && monthFirst.has(language))
    return dayFirstHost.test(url?.hostname ?? '') ? 'dmy' : 'mdy'
  if (language !== undefined && language !== 'en') return 'dmy'
  return dayFirstHost.test(url?.hostname ?? '') ||
    (language === undefined && !/\.(?:com|org|net|us|gov|edu)$/.test(url?.hostname ?? ''))
    ? 'dmy'
    : 'mdy'
}
