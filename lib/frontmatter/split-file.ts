export type FrontMatterKind = 'yaml' | 'toml' | 'json'

/** Where the parts of a file stand; offsets into its text. */
export interface FileParts {
  kind: FrontMatterKind
  /** Of the front matter's inside, from the line after the opening mark to the start of the closing line. */
  start: number
  end: number
  /** After the closing line. */
  restStart: number
  eol: '\n' | '\r\n'
}

const opening: readonly [RegExp, FrontMatterKind][] = [
  [/^\uFEFF?---(?:yaml|yml)?[ \t]*(\r\n|\n)/, 'yaml'],
  [/^\uFEFF?\+\+\+[ \t]*(\r\n|\n)/, 'toml'],
  [/^\uFEFF?---toml[ \t]*(\r\n|\n)/, 'toml'],
  [/^\uFEFF?---json[ \t]*(\r\n|\n)/, 'json'],
]

/**
 * Finds the front matter: YAML between `---` lines (closed by `---` or `...`), TOML between `+++` lines,
 * JSON from a first `{` (Hugo) or after `---json`. Undefined where the text does not begin with any;
 * `'unclosed'` where the closing line is missing.
 */
export function splitFile(text: string): FileParts | 'unclosed' | undefined {
  for (const [form, kind] of opening) {
    const match = form.exec(text)
    if (match === null) continue
    const eol = match[1] === '\r\n' ? '\r\n' : '\n'
    return closeFile(text, kind, match[0].length, eol, text.startsWith('+++') || text.startsWith('\uFEFF+++'))
  }
  return splitBareJson(text)
}

function closeFile(
  text: string,
  kind: FrontMatterKind,
  start: number,
  eol: '\n' | '\r\n',
  isPlus: boolean,
): FileParts | 'unclosed' {
  const closing = isPlus ? /^\+\+\+[ \t]*(?:\r?\n|$)/gm : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm
  closing.lastIndex = start
  // `$` with the flag m also stands before a lone carriage return, which ends no line here.
  for (let match = closing.exec(text); match !== null; match = closing.exec(text)) {
    const restStart = match.index + match[0].length
    if (text[match.index - 1] !== '\n' && match.index !== start) continue
    if (!match[0].endsWith('\n') && restStart !== text.length) continue
    return { kind, start, end: match.index, restStart, eol }
  }
  return 'unclosed'
}

function splitBareJson(text: string): FileParts | 'unclosed' | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (text[start] !== '{' || !/^\{\s*["}]/.test(text.slice(start, start + 200))) return undefined
  const end = endOfJsonObject(text, start)
  if (end === undefined) return 'unclosed'
  const restStart = end + (/^[ \t]*(?:\r\n|\n)?/.exec(text.slice(end, end + 100))?.[0].length ?? 0)
  return { kind: 'json', start, end, restStart, eol: text.includes('\r\n') ? '\r\n' : '\n' }
}

function endOfJsonObject(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
    } else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}
