/**
 * Which suggested topic a key press takes (0 to 4), or undefined. By `event.code`, since Alt changes what
 * digits type; on macOS, where Alt and a digit types a character of its own, only outside text fields.
 */
export function topicDigit(event: KeyboardEvent, isMac: boolean): number | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return undefined
  const digit = /^Digit([1-5])$/.exec(event.code)?.[1]
  if (digit === undefined || (isMac && isTextField(event.target))) return undefined
  return Number(digit) - 1
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
}
