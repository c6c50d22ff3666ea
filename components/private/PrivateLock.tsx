import { Button } from '@/components/ui/Button'
import { LockIcon } from '@/components/ui/icons/icons'
import { UnlockIcon } from '@/components/ui/icons/private-icons'
import { currentLanguage, t } from '@/lib/i18n/translate'
import type { PrivateNotes, PrivateState } from '@/lib/private/private-notes'

/** In words, how the lock stands. */
export function describeLock(state: PrivateState | undefined, isHeld: boolean): string {
  if (!state) return ''
  if (state.kind === 'none') return t('private.state.none')
  if (state.kind === 'locked') return t(isHeld ? 'private.state.lockedHeld' : 'private.state.locked')
  if (state.expiresAt === 0) return t('private.state.open')
  const time = new Intl.DateTimeFormat(currentLanguage(), { timeStyle: 'short' }).format(state.expiresAt)
  return t('private.state.openUntil', { time })
}

interface PrivateLockProps {
  state: PrivateState | undefined
  isHeld: boolean
  notes: PrivateNotes | undefined
  say: (text: string) => void
  fail: (error: unknown) => void
}

/** A lock that shows its state, in shape and in words, and closes at a press. */
export function PrivateLock({ state, isHeld, notes, say, fail }: PrivateLockProps) {
  const isOpen = state?.kind === 'open'
  return (
    <span class={isOpen ? 'lock lock--open' : 'lock'} data-testid="private-lock" data-state={state?.kind}>
      {isOpen ? <UnlockIcon /> : <LockIcon />}
      <span>{describeLock(state, isHeld)}</span>
      {isOpen && notes ? (
        <Button
          variant="link"
          data-testid="private-lock-now"
          onClick={() => void notes.lock().then(() => say(t('private.said.locked')), fail)}
        >
          {t('private.lock')}
        </Button>
      ) : null}
    </span>
  )
}
