import './search.css'
import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useCombobox } from '@/components/hooks/use-combobox'
import { SearchIcon } from '@/components/ui/icons/icons'
import { OptionList } from '@/components/ui/OptionList'
import { t } from '@/lib/i18n/translate'
import type { Facets } from '@/lib/search/search-api'
import { usePage } from '../state/page-state'
import { completeQuery, takeCompletion } from './complete-query'

/** Milliseconds without a key before the list follows what is typed. */
const typingPause = 30

/** The query as typed. `topic:` and `site:` complete from what the library holds. Arrow down goes on into the list. */
export function SearchField({ facets }: { facets: Facets | undefined }) {
  const { route, go, cursor } = usePage()
  const id = useId()
  const text = useSignal(route.value.query)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)

  const query = route.value.query
  useEffect(() => {
    // The address changed by other hands (back, a facet, a saved search): show it.
    if (input.current !== document.activeElement || query === '') text.value = query
  }, [query, text])
  useEffect(() => () => clearTimeout(timer.current), [])

  function type(value: string, isAtOnce = false): void {
    text.value = value
    clearTimeout(timer.current)
    const follow = () => go({ view: 'records', query: value, record: undefined }, { replace: query !== '' })
    if (isAtOnce) follow()
    else timer.current = setTimeout(follow, typingPause)
  }

  const options = completeQuery(text.value, facets)
  const combobox = useCombobox({
    count: options.length,
    onTake: (index) => {
      const option = options[index]
      if (option) type(takeCompletion(text.value, option), true)
      input.current?.focus()
    },
  })

  function handleKey(event: KeyboardEvent): void {
    if (combobox.handleKey(event) || event.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (text.value) type('', true)
      else input.current?.blur()
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      if (event.key === 'Enter') type(text.value, true)
      cursor.value = 0
      input.current?.blur()
    }
  }

  return (
    <search class="search">
      <label class="visually-hidden" for={id}>
        {t('library.search.label')}
      </label>
      <SearchIcon />
      <input
        {...combobox.inputAria}
        ref={input}
        id={id}
        class="search__input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        data-testid="search"
        aria-keyshortcuts="/"
        placeholder={t('library.search.placeholder')}
        value={text.value}
        onInput={(event) => {
          type(event.currentTarget.value)
          combobox.open()
        }}
        onBlur={() => combobox.close()}
        onKeyDown={handleKey}
      />
      <span class="search__key" aria-hidden="true">
        /
      </span>
      <OptionList label={t('library.search.completions')} options={options} combobox={combobox} />
    </search>
  )
}
