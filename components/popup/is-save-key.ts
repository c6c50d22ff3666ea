/**
 * Whether a key press that reached the document means "save" (LOOK.md): Ctrl or Cmd with Enter always;
 * Enter alone unless an input method composes, a list or a half typed token has used it, or the focus is
 * on something that has a use for it: a field of several lines, a button, a link, a list of choices.
 */
export function isSaveKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.isComposing) return false
  if (event.ctrlKey || event.metaKey) return true
  if (event.defaultPrevented || event.shiftKey || event.altKey || event.repeat) return false
  const target = event.target
  if (!(target instanceof Element)) return true
  return target.closest('textarea:not([data-single-line]), button, a[href], select, summary') === null
}
