/**
 * Anchoring compares text without white space and without marks that no reader sees, so that changed
 * line breaks, wrappers and soft hyphens are invisible to it. Offsets of this "squeezed" text are what
 * a highlight's `position` holds. Folding is one UTF-16 unit to one, so offsets stay simple.
 */

/** White space, zero-width and bidirectional marks, soft hyphen: absent from squeezed text. */
export function isSqueezedOut(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x7f) return false
  return (
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Typographic quotes and dashes as their plain forms: sites swap them without changing the text. */
export function foldUnit(code: number): number {
  if (code < 0xab) return code
  if (code >= 0x2010 && code <= 0x2015) return 0x2d
  if (code >= 0x2018 && code <= 0x201b) return 0x27
  if (code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201f)) return 0x22
  return code
}

/** `text` without what `isSqueezedOut` names, folded. */
export function squeeze(text: string): string {
  // Most words are squeezed already; decoding costs more than looking.
  if (isSqueezed(text)) return text
  const units = new Uint16Array(text.length)
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!isSqueezedOut(code)) units[length++] = foldUnit(code)
  }
  return decodeUnits(units, length)
}

function isSqueezed(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Lone surrogates are replaced by decoding, so texts with surrogates go that way.
    if (isSqueezedOut(code) || foldUnit(code) !== code || (code >= 0xd800 && code <= 0xdfff)) return false
  }
  return true
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** UTF-16 units to a string of as many units; a lone surrogate becomes U+FFFD, on pages and in marks alike. */
export function decodeUnits(units: Uint16Array, length: number): string {
  return decoder.decode(units.subarray(0, length))
}
