import type { MessageHandlers } from '@/lib/messages/server'
import { wishSchema } from '@/lib/messages/wish-messages'
import { openPopup } from '@/lib/platform/action'
import { readSessionValue, writeSessionValue } from '@/lib/platform/session-values'
import { z } from '@/lib/record/zod'

const key = 'wish'
const keptWishSchema = z.object({ wish: wishSchema, isGranted: z.boolean() })

type WishHandlers = Pick<MessageHandlers, 'wish.keep' | 'wish.take'>

/** Keeps the wish of a popup that the browser's question is about to close. */
export function makeWishHandlers(): WishHandlers {
  return {
    'wish.keep': async (wish) => {
      await writeSessionValue(key, { wish, isGranted: false })
      return null
    },
    'wish.take': async ({ address }) => {
      const kept = await readKeptWish()
      if (kept?.wish.address !== address) return null
      await writeSessionValue(key, undefined)
      return kept.isGranted ? kept.wish : null
    },
  }
}

/** A permission was granted: the popup opens again and carries the wish out. */
export async function grantWish(): Promise<void> {
  const kept = await readKeptWish()
  if (!kept) return
  await writeSessionValue(key, { ...kept, isGranted: true })
  try {
    await openPopup()
  } catch {
    // Firefox keeps its popup open, where the wish is carried out without us; elsewhere the user's next
    // click on the button shows the result.
  }
}

async function readKeptWish(): Promise<z.infer<typeof keptWishSchema> | undefined> {
  const read = keptWishSchema.safeParse(await readSessionValue(key))
  return read.success ? read.data : undefined
}
