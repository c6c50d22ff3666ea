import { PopupPrivateSlot } from '@/components/private/PopupPrivateSlot'
import { TextArea } from '@/components/ui/TextArea'
import { t } from '@/lib/i18n/translate'
import { CoverageSection } from './coverage/CoverageSection'
import { Notices } from './Notices'
import { touch, usePopup } from './popup-context'
import { TopicsSection } from './TopicsSection'

/** The middle of the popup: what the user adds. */
export function ArticleSheet() {
  const { model } = usePopup()
  return (
    <main class="sheet" data-testid="sheet">
      <Notices />
      <TopicsSection />
      <CoverageSection />
      <TextArea
        label={t('popup.note')}
        placeholder={t('popup.note.empty')}
        maxRows={8}
        value={model.record.value.note ?? ''}
        data-testid="note"
        dir="auto"
        onInput={(note) => touch(model, { note })}
      />
      <PopupPrivateSlot />
    </main>
  )
}
