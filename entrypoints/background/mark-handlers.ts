import { pageReadingSchema } from '@/lib/capture/page-reading'
import { AppError } from '@/lib/errors/app-error'
import type { PageMarks } from '@/lib/messages/mark-messages'
import type { MessageHandlers } from '@/lib/messages/server'
import type { MessageSender } from '@/lib/messages/wire'
import { runInPage } from '@/lib/platform/run-in-page'
import { openPanel } from '@/lib/platform/side-panel'
import type { Highlight } from '@/lib/record/highlight-schema'
import { newRecordFromArticle } from '@/lib/record/new-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { defaultSettings } from '@/lib/settings/settings-schema'
import type { BackgroundServices } from './services'

type MarkHandlers = Pick<MessageHandlers, 'mark.list' | 'mark.add' | 'mark.undo' | 'mark.openPanel'>

export function makeMarkHandlers({ library }: BackgroundServices): MarkHandlers {
  return {
    'mark.list': async ({ addresses }, sender) =>
      marksOf(await library.findByAddress(own(addresses, sender))),
    'mark.add': async ({ addresses, highlight }, sender) => {
      if (sender.isPrivate) throw new AppError('private.noKeeping')
      const saved = await library.findByAddress(own(addresses, sender))
      const record = saved ?? (await readArticle(sender))
      const next = { ...record, highlights: [...(record.highlights ?? []), highlight] }
      return marksOf(await library.save(next, saved))
    },
    'mark.undo': async ({ addresses, id }, sender) => {
      const record = await library.findByAddress(own(addresses, sender))
      if (!record) return marksOf(undefined)
      const highlights = (record.highlights ?? []).filter((highlight: Highlight) => highlight.id !== id)
      return marksOf(await library.save({ ...record, highlights }, record))
    },
    'mark.openPanel': (_, sender) => {
      if (sender.tabId === undefined) throw new AppError('page.gone')
      return openPanel(sender.tabId).then(() => null)
    },
  }
}

function marksOf(record: ClipRecord | undefined): PageMarks {
  return record ? { recordId: record.id, highlights: record.highlights ?? [] } : { highlights: [] }
}

/** The first mark saves the article: read by the same extractor as in the popup. */
async function readArticle(sender: MessageSender): Promise<ClipRecord> {
  if (sender.tabId === undefined) throw new AppError('page.gone')
  const read = pageReadingSchema.safeParse(await runInPage(sender.tabId, '/capture.js'))
  if (!read.success) throw new AppError('page.notReadable', { cause: read.error })
  return newRecordFromArticle(read.data.article, defaultSettings, new Date())
}

/** A content script speaks for its own page only: its first address must be of the page that the browser names. */
function own(addresses: readonly string[], sender: MessageSender): string[] {
  const page = URL.parse(sender.url ?? '')
  const isWebPage = page?.protocol === 'https:' || page?.protocol === 'http:'
  if (isWebPage && URL.parse(addresses[0] ?? '')?.origin !== page.origin)
    throw new AppError('message.forbidden')
  return [...addresses]
}
