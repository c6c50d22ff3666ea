import { Logo } from '@/components/ui/Logo'
import { TextArea } from '@/components/ui/TextArea'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { formatDay } from './format-date'
import { LeadImage } from './LeadImage'
import { touch, usePopup } from './popup-context'
import { StateLine } from './StateLine'

/** The article: site, date, headline and excerpt, edited in place, authors, lead image. */
export function ArticleHead() {
  const { model } = usePopup()
  const record = model.record.value
  const { provider, publishedDateTime, authors = [] } = record
  return (
    <header class="head">
      <div class="head__line">
        <Logo />
        <span class="head__site" data-testid="site">
          <bdi>{provider?.name ?? ''}</bdi>
          {publishedDateTime ? (
            <>
              {' · '}
              <time dateTime={publishedDateTime} data-testid="date">
                {formatDay(publishedDateTime)}
              </time>
            </>
          ) : null}
        </span>
        <StateLine />
      </div>
      <h1 class="visually-hidden">{t('popup.article')}</h1>
      <TextArea
        label={t('popup.title')}
        isLabelHidden
        isPlain
        inputClass="head__title"
        maxRows={3}
        data-single-line
        placeholder={t('popup.title.empty')}
        value={record.title}
        data-testid="title"
        dir="auto"
        onInput={(title) => touch(model, { title: title.replace(/[\r\n]+/g, ' ') })}
      />
      <div class="head__text">
        <div class="head__words">
          <TextArea
            label={t('popup.excerpt')}
            isLabelHidden
            isPlain
            inputClass="head__excerpt"
            maxRows={3}
            placeholder={t('popup.excerpt.empty')}
            value={record.excerpt ?? ''}
            data-testid="excerpt"
            dir="auto"
            onInput={(excerpt) => touch(model, { excerpt })}
          />
          {authors.length > 0 ? (
            <p class="head__authors" data-testid="authors">
              {t('popup.by', { names: formatList(authors) })}
            </p>
          ) : null}
        </div>
        <LeadImage />
      </div>
    </header>
  )
}
