import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { toAppError } from '@/lib/errors/app-error'
import { usePopup } from '../popup-context'
import {
  type Choice,
  choicesFromLinks,
  choicesFromRecords,
  choicesFromTabs,
  choicesFromTypedAddress,
  leaveOutTaken,
  matchChoices,
} from './choices'
import { takenAddresses } from './entries'

/** What stands in the list: whatever fits the typed words, or all open tabs, or all links of the article. */
export type Source = 'typed' | 'tabs' | 'links'

const mostShown = 8
/** Milliseconds without a key before the library is asked. */
const pause = 60

/** The choices for what is typed, best first: a typed address, saved articles, links here, open tabs. */
export function useChoices(text: string, source: Source) {
  const { model, services } = usePopup()
  const found = useSignal<Choice[]>([])
  const tabs = useSignal<Choice[] | undefined>(undefined)
  const typed = text.trim()
  const tab = model.tab.value

  useEffect(() => {
    if (typed === '' || !tab) {
      found.value = []
      return
    }
    let isGone = false
    const find = async () => {
      try {
        const records = await services.library(tab).find(typed, mostShown)
        if (!isGone) found.value = choicesFromRecords(records)
      } catch (cause) {
        if (!isGone) model.error.value ??= toAppError(cause, 'store.unavailable')
      }
    }
    const timer = setTimeout(() => void find(), pause)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [typed, tab, services, model, found])

  /** Lists the open tabs; the user has allowed it. */
  async function loadTabs(): Promise<number> {
    const others = (await services.openTabs()).filter(({ id }) => id !== tab?.id)
    tabs.value = choicesFromTabs(others)
    return leaveOutTaken(tabs.value, takenAddresses(model)).length
  }

  const links = choicesFromLinks(model.reading.value?.article.links ?? [])
  const taken = takenAddresses(model)
  return {
    choices: leaveOutTaken(list(), taken),
    linkCount: leaveOutTaken(links, taken).length,
    loadTabs,
  }

  function list(): Choice[] {
    if (source === 'tabs') return matchChoices(tabs.value ?? [], typed)
    if (source === 'links') return matchChoices(links, typed)
    if (typed === '') return []
    const others = matchChoices([...links, ...(tabs.value ?? [])], typed)
    return [...choicesFromTypedAddress(typed), ...found.value, ...others].slice(0, mostShown)
  }
}
