import type { MessageHandlers } from '@/lib/messages/server'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { BackgroundServices } from './services'

type RecordHandlers = Pick<MessageHandlers, 'record.save'>

/** Saves are marked as unfinished first, so that the next background completes what this one could not. */
export function makeRecordHandlers(services: BackgroundServices): RecordHandlers {
  return {
    'record.save': ({ address, next, base }) =>
      services.drafts.save(address, { next, base }, (record, known) => saveRecord(services, record, known)),
  }
}

/**
 * Completes the saves that an earlier background left unfinished. One that fails again keeps its draft,
 * and the popup shows it when its page is opened next.
 */
export async function finishSaves(services: BackgroundServices): Promise<void> {
  const { failed } = await services.drafts.finishSaves((next, base) => saveRecord(services, next, base))
  for (const { error } of failed) console.warn('Clipfile: a save could not be completed', error)
}

/** Saved records that this one links to link back, if the user wants that. */
async function saveRecord(
  { library, settings }: BackgroundServices,
  next: ClipRecord,
  base: ClipRecord | undefined,
): Promise<ClipRecord> {
  const { linksBack } = await settings.read()
  return library.save(next, base, { isMutual: linksBack })
}
