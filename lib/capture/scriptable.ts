/** Hosts on which browsers let no extension run (Chromium and Firefox, their stores and account pages). */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
])

/** Whether the address is one that a record can be made of. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:'
}

/**
 * False where no script may run, so that no time is lost in trying: browser pages, stores, `view-source:`,
 * data and blob addresses. True is only a hope: the browser's PDF viewer and reader mode refuse later.
 */
export function isScriptable(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  if (parsed.protocol === 'file:') return true
  return isWebAddress(url) && !closedHosts.has(parsed.hostname)
}
