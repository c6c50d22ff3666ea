import './notice.css'
import type { ComponentChildren } from 'preact'
import { CheckIcon, InfoIcon, WarningIcon } from './icons/icons'

export interface NoticeProps {
  kind?: 'info' | 'positive' | 'warning' | 'danger'
  /** The sentence: what happened, what is safe, what to do. */
  children: ComponentChildren
  /** One action at most. */
  action?: ComponentChildren
  testId?: string
}

/** A sentence that stays until its cause is gone. Put it in a live region when it comes by itself. */
export function Notice({ kind = 'info', children, action, testId }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} data-testid={testId}>
      {noticeIcon(kind)}
      <div class="notice__body">
        <p>{children}</p>
        {action}
      </div>
    </div>
  )
}

function noticeIcon(kind: NoticeProps['kind']) {
  if (kind === 'positive') return <CheckIcon />
  return kind === 'info' ? <InfoIcon /> : <WarningIcon />
}
