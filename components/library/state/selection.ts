/** Ids that are picked, and the row from which a range with Shift is counted. */
export interface Selection {
  ids: ReadonlySet<string>
  /** Index in the list; undefined until something was picked by hand. */
  anchor: number | undefined
}

export const emptySelection: Selection = { ids: new Set(), anchor: undefined }

/** Picks or drops one row and makes it the anchor. */
export function toggleOne(selection: Selection, id: string, index: number): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: index }
}

/** The rows that a click with Shift on `index` covers, both ends included. */
export function rangeFrom(selection: Selection, index: number): { first: number; last: number } {
  const anchor = selection.anchor ?? index
  return { first: Math.min(anchor, index), last: Math.max(anchor, index) }
}

/** Adds ids; the anchor stays, so that the next Shift click counts from the same row. */
export function addAll(selection: Selection, ids: readonly string[]): Selection {
  return { ids: new Set([...selection.ids, ...ids]), anchor: selection.anchor }
}

/** Without ids that are gone. Answers the same object where nothing changes. */
export function dropGone(selection: Selection, gone: readonly string[]): Selection {
  if (!gone.some((id) => selection.ids.has(id))) return selection
  const ids = new Set(selection.ids)
  for (const id of gone) ids.delete(id)
  return { ids, anchor: selection.anchor }
}
