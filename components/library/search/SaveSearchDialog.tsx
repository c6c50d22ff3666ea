import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { filterTokens } from '../state/filters'
import { usePage } from '../state/page-state'
import { type Route, writeRoute } from '../state/route'
import { useServices } from '../state/services'

/** Asks for a name and keeps the query with its filters and order. */
export function SaveSearchDialog({ onClose }: { onClose: () => void }) {
  const { organiser } = useServices()
  const { route, actions } = usePage()
  const name = useSignal(proposeName(route.value))

  async function save(): Promise<void> {
    const hash = writeRoute({ ...route.value, record: undefined })
    try {
      await organiser.putSavedSearch({ id: crypto.randomUUID(), name: name.value.trim(), hash })
      actions.say(t('library.saved.done', { name: name.value.trim() }))
      onClose()
    } catch (error) {
      actions.fail(error)
    }
  }

  return (
    <Dialog
      title={t('library.saved.save')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={!name.value.trim()} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('library.saved.name')}
        value={name.value}
        autoFocus
        onInput={(value) => {
          name.value = value
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name.value.trim()) void save()
        }}
      />
    </Dialog>
  )
}

function proposeName(route: Route): string {
  const values = filterTokens(route.filters).flatMap(({ value }) => (typeof value === 'string' ? value : []))
  return [route.query.trim(), ...values].filter(Boolean).join(', ').slice(0, 80)
}
