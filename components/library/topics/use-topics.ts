import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { describeBulk, runBulkEdit } from '../bulk/run-bulk-edit'
import { createFollower } from '../state/follower'
import type { TopicEntry } from '../state/organiser-services'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** The vocabulary with its counts, kept up to date, and what can be done with it. */
export function useTopics() {
  const services = useServices()
  const { organiser, library, search } = services
  const { actions } = usePage()
  const topics = useSignal<TopicEntry[] | undefined>(undefined)

  useEffect(() => {
    const load = () =>
      organiser.vocabulary().then(
        (found) => {
          topics.value = found.toSorted((a, b) => b.count - a.count || a.topic.localeCompare(b.topic))
        },
        (error: unknown) => actions.fail(error),
      )
    void load()
    const follower = createFollower(load)
    const stops = [organiser.subscribe(() => void load()), library.subscribe(follower.note)]
    return () => {
      follower.stop()
      for (const stop of stops) stop()
    }
  }, [organiser, library, actions, topics])

  /** Renames topics in every record; where `to` exists they merge into it. One undo takes it all back. */
  function rename(from: readonly string[], to: string): Promise<boolean> {
    const old = from.filter((topic) => topic !== to)
    const said = t(old.length > 1 ? 'library.topics.merged' : 'library.topics.renamed', {
      from: formatList(old),
      to,
    })
    let left = 0
    const texts = {
      running: t('library.topics.renaming', { to }),
      done: () => describeBulk(said, left),
    }
    return actions.run(texts, async (options, keep) => {
      const { ids } = await search.search('', { filters: { topics: old }, limit: Number.POSITIVE_INFINITY })
      left = await runBulkEdit(services, ids, { kind: 'renameTopics', from: old, to }, options, keep)
      keep(await organiser.noteRename(old, to))
    })
  }

  async function describe(entry: TopicEntry): Promise<void> {
    try {
      await organiser.describeTopic(entry)
    } catch (error) {
      actions.fail(error)
    }
  }

  function forget(topic: string): void {
    organiser.forgetTopic(topic).catch((error: unknown) => actions.fail(error))
  }

  return { topics: topics.value, rename, describe, forget }
}
