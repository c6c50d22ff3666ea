import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Button } from '@/components/ui/Button'
import type { PrivateContent } from '@/lib/crypto/secured/private-content'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { readNote } from './read-note'

interface NoteVersionsProps {
  id: string
  path: 'privateNote' | 'secured'
  /** The shown one first; undefined: deleted there. */
  values: readonly (string | undefined)[]
  open: (value: string) => PrivateContent
}

/** Every version of a private value with what it says. They are never merged; the user keeps one. */
export function NoteVersions({ id, path, values, open }: NoteVersionsProps) {
  const { library } = useServices()
  const { actions } = usePage()
  const take = (value: string | undefined) =>
    void actions.run(
      { running: t('library.history.restoring'), done: t('private.versions.taken') },
      async (_options, keep) => {
        const change = value === undefined ? { path, deleted: true as const } : { path, value }
        keep(await library.change([{ record: id, changes: [change] }]))
      },
    )
  return (
    <div class="private__box" data-testid="private-versions">
      <h3>{t('private.versions')}</h3>
      <p class="private__hint">{t('private.versions.hint')}</p>
      <ul>
        {values.map((value, index) => {
          const { content, error } = readNote({ open }, value)
          const said = error ? t(`error.${error.code}`, error.params) : content.note
          return (
            <li key={value ?? index} class="private__version">
              <bdi class="private__text">{value === undefined ? t('private.versions.none') : said}</bdi>
              <Button
                variant="link"
                aria-label={t('private.versions.takeItem', { n: index + 1, of: values.length })}
                onClick={() => take(value)}
              >
                {t('private.versions.take')}
              </Button>
              {content && content.tags.length > 0 ? (
                <span class="private__tags">{formatList(content.tags)}</span>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
