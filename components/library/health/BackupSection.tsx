import type { ComponentChildren } from 'preact'
import { Button } from '@/components/ui/Button'
import { ExportIcon } from '@/components/ui/icons/icons'
import { ImportIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

interface BackupSectionProps {
  /** Undefined where it can't be read: a backup may still be tried. */
  count: number | undefined
  onDone: () => void
  /** Further ways to a second copy. */
  children: ComponentChildren
}

/** The whole library as one file, and back. */
export function BackupSection({ count, onDone, children }: BackupSectionProps) {
  const { files } = useServices()
  const { actions, go } = usePage()
  async function backUp(): Promise<void> {
    try {
      const target = await files.chooseTarget('backup', 'zip', count ?? Number.POSITIVE_INFINITY)
      if (target === undefined) return
      const texts = { running: t('files.backup.running'), done: t('files.backup.done') }
      if (await actions.run(texts, (options) => files.backup(options, target))) onDone()
    } catch (error) {
      actions.fail(error)
    }
  }
  return (
    <section class="view__section">
      <h2>{t('files.backup.title')}</h2>
      <p class="view__hint">{t('files.backup.hint')}</p>
      <div class="view__tools">
        <Button
          variant="primary"
          icon={<ExportIcon />}
          data-testid="backup"
          disabled={count === 0}
          onClick={() => void backUp()}
        >
          {t('files.backup.make')}
        </Button>
        <Button icon={<ImportIcon />} data-testid="restore-backup" onClick={() => go({ view: 'import' })}>
          {t('files.backup.restore')}
        </Button>
        {children}
      </div>
    </section>
  )
}
