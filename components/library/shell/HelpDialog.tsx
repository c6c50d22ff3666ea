import { Dialog } from '@/components/ui/Dialog'
import { formatKeys } from '@/lib/i18n/key-names'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'

const keys = [
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['Shift+X', 'range'],
  ['Ctrl+A', 'all'],
  ['t', 'topics'],
  ['e', 'export'],
  ['#', 'delete'],
  ['Ctrl+Z', 'undo'],
  ['Escape', 'close'],
  ['?', 'help'],
] as const

const operators = [
  'topic:"machine learning"',
  'site:example.com',
  'author:smith',
  'after:2023-05',
  'before:2023-08-01',
  'is:published',
  'is:linked',
  'has:highlights',
  '"exact words"',
  '-word',
] as const

/** Keys, and what the search field understands. */
export function HelpDialog() {
  const { isHelpOpen } = usePage()
  const close = () => {
    isHelpOpen.value = false
  }
  return (
    <Dialog title={t('library.help.title')} onClose={close} testId="help">
      <div class="help">
        <section>
          <h3>{t('library.help.keys')}</h3>
          <dl class="keys">
            {keys.map(([key, name]) => (
              <div key={key}>
                <dt>
                  <kbd>{formatKeys(key)}</kbd>
                </dt>
                <dd>{t(`library.key.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('library.help.search')}</h3>
          <ul class="operators">
            {operators.map((operator) => (
              <li key={operator}>
                <code>{operator}</code>
              </li>
            ))}
          </ul>
          <p class="record__hint">{t('library.help.searchHint')}</p>
        </section>
      </div>
    </Dialog>
  )
}
