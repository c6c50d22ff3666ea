import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import { Dialog } from '@/components/ui/Dialog'
import { t } from '@/lib/i18n/translate'
import type { JsonValue } from '@/lib/record/json'
import type { Question } from './import-run'

/** Which value stands, where file and library both changed one field. Closing it keeps the library's. */
export function ConflictDialog({ question }: { question: Question }) {
  const { conflict, answer } = question
  const forAll = useSignal(false)
  const decide = (side: 'file' | 'library') => answer(side, forAll.value)
  return (
    <Dialog
      title={t('files.conflict.title', { field: conflict.field })}
      onClose={() => decide('library')}
      testId="conflict"
      actions={
        <>
          <Button data-testid="keep-library" onClick={() => decide('library')}>
            {t('files.conflict.keepLibrary')}
          </Button>
          <Button variant="primary" data-testid="take-file" onClick={() => decide('file')}>
            {t('files.conflict.takeFile')}
          </Button>
        </>
      }
    >
      <p class="conflict__article">
        <strong>{conflict.title}</strong> · {conflict.file}
      </p>
      <dl class="conflict__sides">
        <dt>{t('files.conflict.library')}</dt>
        <dd>{describe(conflict.inLibrary)}</dd>
        <dt>{t('files.conflict.file')}</dt>
        <dd>{describe(conflict.inFile)}</dd>
      </dl>
      <Checkbox
        label={t('files.conflict.all')}
        checked={forAll.value}
        onChange={(next) => {
          forAll.value = next
        }}
      />
    </Dialog>
  )
}

function describe(value: JsonValue | undefined): string {
  if (value === undefined || value === '') return t('files.conflict.none')
  return typeof value === 'object' ? JSON.stringify(value, undefined, 2) : String(value)
}
