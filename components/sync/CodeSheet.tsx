import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-keys'
import { QrCode } from './QrCode'

export interface CodeSheetProps {
  code: ShownCode
  onCopy: () => void
  onDone: () => void
}

/** The sync code, once: words to write down, a QR code to scan. */
export function CodeSheet({ code, onCopy, onDone }: CodeSheetProps) {
  return (
    <div class="sync__code" data-testid="sync-code-sheet">
      <h3>{t('sync.codeTitle')}</h3>
      <p>{t('sync.codeText')}</p>
      <div class="sync__codeRow">
        <ol class="sync__words" data-testid="sync-words" data-words={code.words}>
          {code.words.split(' ').map((word, index) => (
            <li key={`${index}-${word}`}>{word}</li>
          ))}
        </ol>
        <QrCode text={code.payload} label={t('sync.qr')} />
      </div>
      <div class="sync__acts">
        <Button onClick={onCopy}>{t('sync.copyCode')}</Button>
        <Button variant="primary" onClick={onDone} data-testid="sync-code-done">
          {t('sync.codeDone')}
        </Button>
      </div>
    </div>
  )
}
