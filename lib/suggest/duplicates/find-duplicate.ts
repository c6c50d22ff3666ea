import { comparePrints, printSketchBytes, sketchPrint } from '@/lib/record/text-print'
import { type DocumentRow, documentRowSchema } from '@/lib/search/index/document-row'
import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import type { SearchRows } from '@/lib/store/search-stores'

/** Equal sketch bytes from which a record's whole print is compared: three come about by chance once in 3,000. */
export const fewestEqual = 3
/** Share of common text from which two articles are the same text (chosen on generated copies). */
export const sameText = 0.12
const mostCompared = 40

export interface SameText {
  row: DocumentRow
  /** Estimated share of common text, 0 to 1. */
  share: number
}

/** The saved record whose text is nearly that of `print`; `isOther` tells records that may be it. */
export async function findDuplicate(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  print: string,
  isOther: (record: string) => boolean,
): Promise<SameText | undefined> {
  const sketch = sketchPrint(print)
  if (!sketch) return undefined
  const near: { number: number; equal: number }[] = []
  for (const [index, view] of snapshot.segments.entries()) {
    const { bytes } = await view.column(rows, 'prints')
    if (bytes.length === 0) continue
    const { numbers } = await view.column(rows, 'core')
    const dead = snapshot.dead[index]
    for (let document = 0; document < numbers.length; document++) {
      const from = document * printSketchBytes
      let equal = 0
      for (let i = 0; i < printSketchBytes; i++) if (bytes[from + i] === sketch[i]) equal += 1
      if (equal >= fewestEqual && !dead?.[document]) near.push({ number: numbers[document] ?? 0, equal })
    }
  }
  near.sort((a, b) => b.equal - a.equal)
  const found = await Promise.all(near.slice(0, mostCompared).map(({ number }) => rows.document(number)))
  return found
    .map((row) => documentRowSchema.parse(row))
    .filter((row) => isOther(row.record))
    .map((row) => ({ row, share: comparePrints(print, row.textPrint ?? '') }))
    .filter(({ share }) => share >= sameText)
    .sort((a, b) => b.share - a.share)[0]
}
