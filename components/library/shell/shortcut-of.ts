export type Shortcut =
  | 'search'
  | 'next'
  | 'previous'
  | 'open'
  | 'select'
  | 'range'
  | 'all'
  | 'topics'
  | 'export'
  | 'delete'
  | 'undo'
  | 'help'
  | 'close'

const plainKeys: Record<string, Shortcut> = {
  '/': 'search',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Enter: 'open',
  x: 'select',
  X: 'range',
  t: 'topics',
  e: 'export',
  '#': 'delete',
  Delete: 'delete',
  '?': 'help',
  Escape: 'close',
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does on the page; undefined: nothing. By the character typed, so that it fits any layout. */
export function shortcutOf(event: Press): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || event.shiftKey) return undefined
    if (event.key === 'z') return 'undo'
    return event.key === 'a' ? 'all' : undefined
  }
  return event.altKey ? undefined : plainKeys[event.key]
}

/** Whether keys belong to the element: a field in which text is typed, a list of choices, a menu. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest('[role="menu"]') !== null
  )
}
