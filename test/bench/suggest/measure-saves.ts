import type { View } from '../../support/view'
import { callBench } from '../library/call-bench'
import { makeRecord, type Texts } from '../library/make-records'

/**
 * Ms of saves alone, and of saves with the answers that a user gives meanwhile (a topic and a link taken,
 * a link dismissed). In turn, so that both meet the same moments of the machine.
 */
export async function measureSaves(
  page: View,
  texts: Texts,
  from: number,
  runs: number,
): Promise<{ plain: number[]; taught: number[] }> {
  const plain: number[] = []
  const taught: number[] = []
  for (let run = 0; run < runs; run++) {
    plain.push(await callBench(page, 'saveOne', makeRecord(texts, from + 2 * run)))
    const record = makeRecord(texts, from + 2 * run + 1)
    const answer = { article: record.id, confidence: 0.6, isTaken: true }
    taught.push(
      await callBench(page, 'saveTaught', record, [
        { ...answer, kind: 'topic', suggested: record.topics[0] ?? '' },
        { ...answer, kind: 'related', suggested: `saved-${run}` },
        { ...answer, kind: 'related', suggested: `other-${run}`, isTaken: false },
      ]),
    )
  }
  return { plain, taught }
}
