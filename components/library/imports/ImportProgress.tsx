import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { ImportRun } from './import-run'

/** How far the import is, with pause and stop. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const { done, of } = run.progress.value
  const isPaused = run.state.value === 'paused'
  const text = isPaused ? t('library.import.paused') : t('library.import.running')
  return (
    <div class="import__progress" role="status" data-testid="import-progress">
      <span>{text}</span>
      <progress aria-label={text} max={1} {...(of > 0 ? { value: done / of } : {})} />
      {of > 0 ? <span>{t('library.progress', { done, of })}</span> : null}
      <Button onClick={() => (isPaused ? run.goOn() : run.pause())}>
        {isPaused ? t('library.import.goOn') : t('library.import.pause')}
      </Button>
      <Button onClick={() => run.stop()}>{t('library.stop')}</Button>
    </div>
  )
}
