import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { completeFromPage, completeTopics, mostOptions } from './complete-topics'
import { touch, usePopup } from './popup-context'
import { fitForTopics } from './suggest/page-topics'
import { SuggestedTopics } from './suggest/SuggestedTopics'
import { walkSuggestions } from './suggest/walk'

/** Topics as tokens, completed from the user's own vocabulary, and behind it from the page's keywords. */
export function TopicsSection() {
  const { model } = usePopup()
  const { topics } = model.record.value

  function complete(text: string) {
    const vocabulary = model.topics.value ?? []
    const keywords = fitForTopics(model.reading.value?.article.keywords ?? [])
    return [
      ...completeTopics(text, vocabulary, topics),
      ...completeFromPage(text, keywords, vocabulary, topics),
    ].slice(0, mostOptions)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to its suggestions
    <section class="part" onKeyDown={(event) => walkSuggestions(event, event.currentTarget)}>
      <TokenField
        label={t('popup.topics')}
        tokens={topics}
        placeholder={topics.length === 0 ? t('popup.topics.add') : ''}
        testId="topics"
        complete={complete}
        onChange={(next) => touch(model, { topics: next })}
      />
      <SuggestedTopics />
    </section>
  )
}
