export interface KeyPress {
  modifiers: string[]
  key: string
  code: string
}

const codes: Record<string, string> = {
  ' ': 'Space',
  ',': 'Comma',
  '.': 'Period',
  '-': 'Minus',
  '/': 'Slash',
  Shift: 'ShiftLeft',
  Control: 'ControlLeft',
  Alt: 'AltLeft',
}

/** `Control+Enter` as Firefox's input processor takes it. */
export function parseChord(chord: string): KeyPress {
  const modifiers = chord.split(/(?<=.)\+/)
  const name = modifiers.pop() ?? chord
  const key = /^Digit\d$|^Key[A-Z]$/.test(name) ? name.slice(-1).toLowerCase() : name
  return { modifiers, key, code: codeOf(name) }
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return codes[key] ?? (key.length > 1 ? key : '')
}
