import { AppError } from '@/lib/errors/app-error'

/** One-based line and column (in UTF-16 units) of an offset; CR LF and LF end lines. */
export function linePosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++
  return { line, column: offset - lineStart + 1 }
}

/** `file.unreadable` at an offset of the file: what was expected there. */
export function unreadable(
  text: string,
  name: string,
  offset: number,
  expected: string,
  cause?: unknown,
): AppError {
  return new AppError('file.unreadable', {
    cause,
    params: { file: name, ...linePosition(text, offset), expected },
  })
}
