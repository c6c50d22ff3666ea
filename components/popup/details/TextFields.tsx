import { TextArea } from '@/components/ui/TextArea'
import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'
import { Provenance } from './Provenance'

/** Title, excerpt and the authors one by one. */
export function TextFields() {
  const { model } = usePopup()
  const record = model.record.value
  const authors = record.authors ?? []
  return (
    <>
      <div class="part">
        <TextArea
          label={t('popup.title')}
          maxRows={3}
          data-single-line
          dir="auto"
          value={record.title}
          data-testid="details-title"
          onInput={(title) => touch(model, { title: title.replace(/[\r\n]+/g, ' ') })}
        />
        <Provenance field="title" current={record.title} onUse={(title) => touch(model, { title })} />
      </div>
      <div class="part">
        <TextArea
          label={t('popup.excerpt')}
          maxRows={4}
          dir="auto"
          value={record.excerpt ?? ''}
          data-testid="details-excerpt"
          onInput={(excerpt) => touch(model, { excerpt })}
        />
        <Provenance
          field="excerpt"
          current={record.excerpt ?? ''}
          onUse={(excerpt) => touch(model, { excerpt })}
        />
      </div>
      <div class="part">
        <TokenField
          label={t('popup.details.authors')}
          tokens={authors}
          placeholder={authors.length === 0 ? t('popup.details.authors.add') : ''}
          testId="details-authors"
          complete={() => []}
          onChange={(next) => touch(model, { authors: next })}
        />
        <Provenance
          field="authors"
          current={authors.join(', ')}
          onUse={(value) => touch(model, { authors: value.split(/\s*,\s*/).filter(Boolean) })}
        />
      </div>
    </>
  )
}
