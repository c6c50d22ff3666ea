import { applyEdits } from '@/lib/edits/apply-edits'
import { diffRecords } from '@/lib/edits/diff-records'
import { makeEdits } from '@/lib/edits/make-edits'
import { emptyState } from '@/lib/edits/record-state'
import { Oracle } from '../../sim/oracle'
import { createProfileData, type ProfileData, SimSyncStore } from '../../sim/sim-profile'

const sharedOracle = new Oracle()

/** A library in memory, as the engine sees one. */
export function makeProfile(
  writer: string,
  data = createProfileData(writer),
): { data: ProfileData; store: SimSyncStore } {
  const store = new SimSyncStore(
    data,
    sharedOracle,
    async () => {},
    Date.now,
    () => {},
  )
  return { data, store }
}

/** Writes a record's title as a user does: applied here, and waiting to be sent. */
export function writeTitle(data: ProfileData, id: string, title: string): void {
  const state = data.states.get(id) ?? emptyState(id)
  data.sequence += 1
  const stamp = { writer: data.writer, sequence: data.sequence, hlc: '1700000000000-0000' }
  const edits = makeEdits(state, [{ path: 'title', value: title }], stamp, 0).map((edit) => ({
    ...edit,
    uid: sharedOracle.nextUid(),
  }))
  data.states.set(id, applyEdits(state, edits))
  data.outbox.push({ sequence: data.sequence, edits })
}

/** Saves a record for each word, with the word in its address, title, note, topic and link. */
export function canaryEdits(data: ProfileData, words: readonly string[]): void {
  for (const word of words) {
    const record = {
      id: `id-${word}`,
      title: word,
      webUrl: `https://example.com/${word}`,
      note: `note of ${word}`,
      topics: [word],
      images: [],
      related: [{ id: `link-${word}`, title: word }],
    }
    const state = emptyState(record.id)
    data.sequence += 1
    const stamp = { writer: data.writer, sequence: data.sequence, hlc: '1700000000000-0000' }
    const edits = makeEdits(state, diffRecords(undefined, record), stamp, 0).map((edit) => ({
      ...edit,
      uid: sharedOracle.nextUid(),
    }))
    data.states.set(record.id, applyEdits(state, edits))
    if (data.sync !== undefined) data.outbox.push({ sequence: data.sequence, edits })
  }
}
