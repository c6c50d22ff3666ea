import { t } from '@/lib/i18n/translate'
import type { Highlight } from '@/lib/record/highlight-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import { fragmentAddress } from '@/lib/record/text-fragment'

/** The tags of a highlight, and the way to its place in the article. */
export function HighlightFoot({ record, highlight }: { record: ClipRecord; highlight: Highlight }) {
  const address = fragmentAddress(record.webUrl || record.originalUrl || '', highlight.quote)
  const tags = highlight.tags ?? []
  return (
    <p class="highlight__foot">
      {tags.map((tag) => (
        <span key={tag} class="highlight__tag" dir="auto">
          {tag}
        </span>
      ))}
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {t('mark.inArticle')}
        </a>
      ) : null}
    </p>
  )
}
