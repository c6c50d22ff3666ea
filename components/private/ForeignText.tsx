import { useSignal } from '@preact/signals'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TextArea } from '@/components/ui/TextArea'
import type { Bytes } from '@/lib/crypto/bytes'
import { systemRandom } from '@/lib/crypto/random'
import { sealForeignValue } from '@/lib/crypto/secured/foreign-value'
import { t } from '@/lib/i18n/translate'

interface ForeignTextProps {
  id: string
  text: string
  siteKey: Bytes
}

/** The opened text, written back in the same form once the user has confirmed it. */
export function ForeignText({ id, text, siteKey }: ForeignTextProps) {
  const { library } = useServices()
  const { actions } = usePage()
  const edited = useSignal(text)
  const isAsking = useSignal(false)

  function write(): void {
    isAsking.value = false
    const value = sealForeignValue(edited.value, siteKey, systemRandom)
    void actions.run(
      { running: t('library.record.saving'), done: t('private.foreign.written') },
      async (_options, keep) => {
        const changes = [{ path: 'secured', value }]
        keep(await library.change([{ record: id, changes, keeps: ['secured'] }]))
      },
    )
  }

  return (
    <>
      <TextArea
        label={t('private.foreign.content')}
        hint={t('private.foreign.notAuthenticatedHint')}
        value={edited.value}
        maxRows={20}
        spellcheck={false}
        dir="auto"
        data-testid="foreign-text"
        onInput={(next) => {
          edited.value = next
        }}
      />
      <div>
        <Button
          disabled={edited.value === text}
          data-testid="foreign-write"
          onClick={() => {
            isAsking.value = true
          }}
        >
          {t('private.foreign.write')}
        </Button>
      </div>
      {isAsking.value ? (
        <Dialog
          title={t('private.foreign.confirm')}
          testId="foreign-confirm"
          onClose={() => {
            isAsking.value = false
          }}
          actions={
            <>
              <Button
                onClick={() => {
                  isAsking.value = false
                }}
              >
                {t('common.cancel')}
              </Button>
              <Button variant="primary" onClick={write} data-testid="foreign-confirmed">
                {t('private.foreign.write')}
              </Button>
            </>
          }
        >
          <p>{t('private.foreign.confirmText')}</p>
          <bdi class="private__text">{edited.value}</bdi>
        </Dialog>
      ) : null}
    </>
  )
}
