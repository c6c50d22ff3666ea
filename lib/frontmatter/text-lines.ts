/** Start of the line that `at` is on. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** After the line feed of the line that `at` is on, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Whether nothing but spaces stands between the start of the line and `at`. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, at), at))
}

/** Whether the line before the one that starts at `start` is blank; `from` is the first line that counts. */
export function isBlankBefore(text: string, start: number, from: number): boolean {
  return start > from && text.slice(lineStart(text, start - 1), start).trim() === ''
}

/** The column of `at`, as spaces: the indentation of keys that stand in one mapping with it. */
export function indentOf(text: string, at: number): string {
  return ' '.repeat(at - lineStart(text, at))
}
