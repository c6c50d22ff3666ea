import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { completeTopics } from './complete-topics'
import { touch, usePopup } from './popup-context'
import { SuggestedTopics } from './suggest/SuggestedTopics'
import { walkSuggestions } from './suggest/walk'

/** Topics as tokens, completed from the user's own vocabulary. */
export function TopicsSection() {
  const { model } = usePopup()
  const { topics } = model.record.value
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from the field to its suggestions
    <section class="part" onKeyDown={(event) => walkSuggestions(event, event.currentTarget)}>
      <TokenField
        label={t('popup.topics')}
        tokens={topics}
        placeholder={topics.length === 0 ? t('popup.topics.add') : ''}
        testId="topics"
        complete={(text) => completeTopics(text, model.topics.value, topics)}
        onChange={(next) => touch(model, { topics: next })}
      />
      <SuggestedTopics />
    </section>
  )
}
