/** Second-level labels under which countries register names: `m.co.uk` is a site, not a mobile host. */
const sharedLabels: ReadonlySet<string> = new Set(
  'co com org net ac gov edu go ne or gob nom web info biz ltd plc'.split(' '),
)

/**
 * The host without `www.` and without a mobile or AMP label (`m.`, `mobile.`, `amp.`; `en.m.` of
 * Wikipedia), where what stays is still a site's name. Part of normaliser version 1.
 */
export function normalizeHost(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host
  let labels = host.split('.')
  if (isVariant(labels[0], ['www']) && isSite(labels.slice(1))) labels = labels.slice(1)
  if (isVariant(labels[0], ['m', 'mobile', 'amp']) && isSite(labels.slice(1))) labels = labels.slice(1)
  const inner = labels.toSpliced(1, 1)
  if (labels.length >= 4 && labels[1] === 'm' && isSite(inner)) labels = inner
  return labels.join('.')
}

function isVariant(label: string | undefined, names: readonly string[]): boolean {
  return label !== undefined && names.includes(label)
}

function isSite(labels: readonly string[]): boolean {
  const [first] = labels
  if (first === undefined || labels.length < 2) return false
  const isCountrySuffix = labels.length === 2 && labels[1]?.length === 2 && sharedLabels.has(first)
  return !isCountrySuffix
}
