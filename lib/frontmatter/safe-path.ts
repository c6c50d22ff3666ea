const encoder = new TextEncoder()
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids control characters in names
const forbidden = /[<>:"\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * `path` (segments parted by `/`) as Windows, macOS and Linux all take it, and never outside its folder:
 * no `..`, no drive, no device name, no trailing dot or space, at most 255 bytes a segment (less room for
 * a suffix that makes a name unique).
 */
export function makeSafePath(path: string): string {
  const segments = path.split(/[/\\]/).map(makeSafeSegment)
  const kept = segments.filter((segment) => segment !== '')
  return kept.length === 0 ? 'untitled.md' : kept.join('/')
}

function makeSafeSegment(segment: string): string {
  const clean = segment
    .toWellFormed()
    .replace(forbidden, '')
    .trim()
    .replace(/[. ]+$/, '')
  if (clean === '' || /^\.+$/.test(clean)) return ''
  return cutBytes(reserved.test(clean) ? `_${clean}` : clean, 235)
}

function cutBytes(name: string, limit: number): string {
  if (encoder.encode(name).length <= limit) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  const room = limit - encoder.encode(extension).length
  let stem = ''
  let bytes = 0
  for (const character of extension === '' ? name : name.slice(0, dot)) {
    bytes += encoder.encode(character).length
    if (bytes > room) break
    stem += character
  }
  return stem.replace(/[. ]+$/, '') + extension
}
