/**
 * Offset of the first character that JSON (RFC 8259) does not allow there, or undefined for valid JSON. The
 * engines' own messages name a place in words of their own, or none at all. Walks without recursion, so
 * that nesting is no limit.
 */
export function findJsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let at = skipSpace(text, 0)
  let wants: 'value' | 'key' | 'next' = 'value'
  let mayClose = false
  for (;;) {
    const character = text[at]
    if (wants === 'next') {
      if (open.length === 0) return at === text.length ? undefined : at
      const inObject = open.at(-1) === '{'
      if (character === (inObject ? '}' : ']')) open.pop()
      else if (character === ',') wants = inObject ? 'key' : 'value'
      else return at
      mayClose = false
      at = skipSpace(text, at + 1)
    } else if (mayClose && character === (wants === 'key' ? '}' : ']')) {
      wants = 'next'
    } else if (wants === 'key') {
      const end = endOfToken(text, at, string)
      if (end === undefined) return at
      at = skipSpace(text, end)
      if (text[at] !== ':') return at
      at = skipSpace(text, at + 1)
      wants = 'value'
      mayClose = false
    } else if (character === '{' || character === '[') {
      open.push(character)
      wants = character === '{' ? 'key' : 'value'
      mayClose = true
      at = skipSpace(text, at + 1)
    } else {
      const end = endOfToken(text, at, string) ?? endOfToken(text, at, literal)
      if (end === undefined) return at
      at = skipSpace(text, end)
      wants = 'next'
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function endOfToken(text: string, at: number, token: RegExp): number | undefined {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : undefined
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '.')) at++
  return at
}
