import { believedAddresses } from '@/lib/annotate/believed-addresses'
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
import type { BackgroundServices } from './services'

type MarkHandlers = Pick<
  MessageHandlers,
  'mark.list' | 'mark.add' | 'mark.undo' | 'mark.recolor' | 'mark.save' | 'mark.placed' | 'mark.openPanel'
>

export function makeMarkHandlers({ library, settings }: BackgroundServices): MarkHandlers {
  const inTurn = makeQueue()
  const marksOf = async (record: ClipRecord | undefined): Promise<PageMarks> => ({
    ...(record ? { recordId: record.id } : {}),
    highlights: record?.highlights ?? [],
    colorNames: (await settings.read()).highlightNames,
  })

  /** Changes the marks of the page's record; a page without one has nothing to change. */
  const change = async (
    addresses: readonly string[],
    sender: MessageSender,
    update: (highlights: readonly Highlight[]) => Highlight[],
  ): Promise<PageMarks> => {
    if (sender.isPrivate) throw new AppError('private.noKeeping')
    const record = await library.findByAddress(own(addresses, sender))
    if (!record) return marksOf(undefined)
    return marksOf(await library.save({ ...record, highlights: update(record.highlights ?? []) }, record))
  }

  return {
    'mark.list': async ({ addresses }, sender) =>
      marksOf(await library.findByAddress(own(addresses, sender))),
    // In turn, so that two quick marks on a page that is not saved make one record.
    'mark.add': ({ addresses, highlight }, sender) =>
      inTurn(async () => {
        if (sender.isPrivate) throw new AppError('private.noKeeping')
        const saved = await library.findByAddress(own(addresses, sender))
        const record =
          saved ?? newRecordFromArticle(await readArticle(sender), await settings.read(), new Date())
        const next = { ...record, highlights: [...(record.highlights ?? []), highlight] }
        return marksOf(await library.save(next, saved))
      }),
    'mark.undo': ({ addresses, id }, sender) =>
      inTurn(() => change(addresses, sender, (all) => all.filter((highlight) => highlight.id !== id))),
    'mark.recolor': ({ addresses, id, color }, sender) =>
      inTurn(() =>
        change(addresses, sender, (all) =>
          all.map((highlight) => (highlight.id === id ? { ...highlight, color } : highlight)),
        ),
      ),
    'mark.save': ({ next, base }) => inTurn(() => library.save(next, base)),
    // The panel hears it by itself.
    'mark.placed': async () => null,
    'mark.openPanel': (_, sender) => {
      if (sender.tabId === undefined) throw new AppError('page.gone')
      return openPanel(sender.tabId).then(() => null)
    },
  }
}

/** The first mark saves the article: read by the same extractor as in the popup. */
async function readArticle(sender: MessageSender) {
  if (sender.tabId === undefined) throw new AppError('page.gone')
  const read = pageReadingSchema.safeParse(await runInPage(sender.tabId, '/capture.js'))
  if (!read.success) throw new AppError('page.notReadable', { cause: read.error })
  return read.data.article
}

/** A content script speaks for its own page only: its first address must be of the page that the browser names. */
function own(addresses: readonly string[], sender: MessageSender): string[] {
  const page = URL.parse(sender.url ?? '')
  const isWebPage = page?.protocol === 'https:' || page?.protocol === 'http:'
  if (isWebPage && URL.parse(addresses[0] ?? '')?.origin !== page.origin)
    throw new AppError('message.forbidden')
  return believedAddresses(addresses)
}

/** Runs works one after another; one that fails does not stop the next. */
function makeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
