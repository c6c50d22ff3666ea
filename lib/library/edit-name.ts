import type { Edit } from '@/lib/edits/edit-schema'

const mark = 'as '

/**
 * By what name an edit is known to undo: its own dot, or that of the edit whose value it puts back. So
 * one undo after another works, though each writes new edits. The name lies in `group`, which is local.
 */
export function nameOf({ dot, group }: Pick<Edit, 'dot' | 'group'>): string {
  return group?.startsWith(mark) === true ? group : `${mark}${dot.join(' ')}`
}

/** The edit, known by another's name from now on. */
export function renamed(edit: Edit, name: string | undefined): Edit {
  return name === undefined ? edit : { ...edit, group: name }
}
