import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { findUnknownWords } from '@/lib/crypto/sync-code'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { ActError } from './ActError'
import { useAct } from './use-act'

export interface JoinFormProps {
  label?: string
  action?: string
  onJoin: (code: string) => Promise<void>
}

/** A sync code typed or pasted: twelve words, the text of the QR code, or a passphrase. */
export function JoinForm({ label, action, onJoin }: JoinFormProps) {
  const [code, setCode] = useState('')
  const act = useAct()
  const unknown = act.error?.code === 'sync.wrongCode' && isWords(code) ? findUnknownWords(code) : []
  return (
    <form
      class="sync__form"
      onSubmit={(event) => {
        event.preventDefault()
        void act.run(() => onJoin(code.trim()))
      }}
    >
      <TextField
        label={label ?? t('sync.code')}
        hint={t('sync.code.hint')}
        error={
          unknown.length > 0
            ? t('sync.code.unknown', { n: unknown.length, words: formatList(unknown) })
            : undefined
        }
        required
        autocomplete="off"
        spellcheck={false}
        value={code}
        onInput={setCode}
        data-testid="sync-code"
      />
      <Button variant="primary" type="submit" disabled={act.isBusy} data-testid="sync-join">
        {action ?? t('sync.join')}
      </Button>
      <ActError act={act} />
    </form>
  )
}

/** Twelve words or nearly so; else it was meant as a passphrase. */
function isWords(typed: string): boolean {
  const count = (typed.match(/[a-z]+/gi) ?? []).length
  return count >= 10 && count <= 14
}
