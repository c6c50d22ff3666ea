import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Wish } from '@/lib/messages/wish-messages'
import { usePopup } from '../popup-context'

/**
 * What the user wished for before the browser's question closed the popup, now that it was granted.
 * `run` answers whether it was carried out; until then it is tried again with every change of the record,
 * since the draft that holds the entry may come later.
 */
export function useWish(run: (wish: Wish) => boolean): void {
  const { model, services } = usePopup()
  const wish = useSignal<Wish | undefined>(undefined)
  const tab = model.tab.value
  const address = tab && !tab.isPrivate ? tab.url : undefined

  useEffect(() => {
    if (address === undefined) return
    services.send('wish.take', { address }).then(
      (taken) => {
        if (taken) wish.value = taken
      },
      (error: unknown) => console.warn('Clipfile: the wish was not told', error),
    )
  }, [address, services, wish])

  const { related } = model.record.value
  // `related` is what a wish may still wait for.
  useEffect(() => {
    if (wish.value && run(wish.value)) wish.value = undefined
  }, [wish.value, related, run])
}
