import { comparePrints, printSketchBytes, sketchPrint } from '@/lib/record/text-print'
import { type DocumentRow, documentRowSchema } from '@/lib/search/index/document-row'
import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import type { SegmentView } from '@/lib/search/index/segment-view'
import type { SearchRows } from '@/lib/store/search-stores'

/** Equal sketch bytes from which a record's whole print is compared: four come about by chance once in 100,000. */
export const fewestEqual = 4
/**
 * Share of common text from which two articles are the same text, chosen on generated copies: half of an
 * article with every tenth word another has 0.32, an article that quotes an eighth of another 0.06 to 0.15.
 */
export const sameText = 0.2
const mostCompared = 40

export interface SameText {
  row: DocumentRow
  /** Estimated share of common text, 0 to 1. */
  share: number
}

/** The saved records whose text is nearly that of `print`, the most alike first. */
export async function findDuplicates(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  print: string,
): Promise<SameText[]> {
  const sketch = sketchPrint(print)
  if (!sketch) return []
  const near: { view: SegmentView; document: number; equal: number }[] = []
  for (const [index, view] of snapshot.segments.entries()) {
    const { bytes } = await view.column(rows, 'prints')
    if (bytes.length === 0) continue
    const dead = snapshot.dead[index]
    for (let document = 0; document < view.segment.documents; document++) {
      const from = document * printSketchBytes
      let equal = 0
      for (let i = 0; i < printSketchBytes; i++) if (bytes[from + i] === sketch[i]) equal += 1
      if (equal >= fewestEqual && !dead?.[document]) near.push({ view, document, equal })
    }
  }
  near.sort((a, b) => b.equal - a.equal)
  const found = await Promise.all(
    near
      .slice(0, mostCompared)
      .map(async (each) => rows.document(await each.view.numberOf(rows, each.document))),
  )
  return found
    .map((row) => documentRowSchema.parse(row))
    .map((row) => ({ row, share: comparePrints(print, row.textPrint ?? '') }))
    .filter(({ share }) => share >= sameText)
    .sort((a, b) => b.share - a.share)
}
