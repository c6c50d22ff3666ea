import type { OpenTab } from '@/lib/capture/open-tab'
import { type PageReading, pageReadingSchema } from '@/lib/capture/page-reading'
import { AppError } from '@/lib/errors/app-error'
import { runInPage } from '@/lib/platform/run-in-page'
import { z } from '@/lib/record/zod'
import { firstAnswer, injectReader } from './first-reading'

/** The reading that began before the popup was there. */
export const firstReading: Promise<PageReading> = firstAnswer.then(checkReading)
firstReading.catch(() => undefined)

/** Reads the page of a tab as it stands now. */
export async function readPage(tab: OpenTab): Promise<PageReading> {
  return checkReading(await injectReader(tab))
}

/** Loads Defuddle into the page of a tab, which is why it happens only when the text is asked for. */
export async function readMainText({ id }: OpenTab): Promise<string> {
  const read = z.string().safeParse(await runInPage(id, '/main-text.js'))
  if (!read.success) throw new AppError('page.notReadable', { cause: read.error })
  return read.data
}

function checkReading(answer: unknown): PageReading {
  const read = pageReadingSchema.safeParse(answer)
  if (!read.success) throw new AppError('page.notReadable', { cause: read.error })
  return read.data
}
