/**
 * What stays the same of an image's address in every size and format: its longest identifier (a UUID, a hash,
 * a long number), else its file name without size.
 */
export function assetKey(address: string): string {
  const path = decode(address)
    .toLowerCase()
    .replace(/^https?:\/\/[^/]+/, '')
  const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/.exec(path)
  if (uuid) return uuid[0]
  const ids = path
    .replace(/\?.*$/, '')
    .split(/[^a-z\d]+/)
    .filter((part) => part.length >= 10 && /\d/.test(part) && !/^\d+x\d+$/.test(part))
  const longest = ids.reduce((best, id) => (id.length > best.length ? id : best), '')
  if (longest !== '') return longest
  const parts = path
    .replace(/\?.*$/, '')
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
    .split('/')
    .filter(Boolean)
  // `/photos/4928298/5/628x471.jpg`: the file is called by its size, the picture by its folder.
  const name = parts.findLast((part) => !size.test(part)) ?? parts.at(-1) ?? path
  return name.replace(/[-_]\d+x\d+$|-scaled$/, '')
}

const size = /^(?:\d{1,4}(?:x\d{1,4})?|original|large|medium|small|master|full)$/

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // Not percent-encoded properly: compare as it stands.
  }
}
