import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useCombobox } from '@/components/hooks/use-combobox'
import { Button } from '@/components/ui/Button'
import { LinkIcon, SearchIcon, TabsIcon } from '@/components/ui/icons/icons'
import { OptionList } from '@/components/ui/OptionList'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { usePopup } from '../popup-context'
import { optionFromChoice } from './choices'
import { addChoice } from './entries'
import { type Source, useChoices } from './use-choices'

export interface CoverageFinderProps {
  /** The user asked for the open tabs before the browser's question closed the popup, and said yes. */
  isTabsWished: boolean
}

/** One field finds saved articles, open tabs and links in the article, and takes a pasted address. */
export function CoverageFinder({ isTabsWished }: CoverageFinderProps) {
  const { model, services } = usePopup()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const text = useSignal('')
  const source = useSignal<Source>('typed')
  const said = useSignal('')
  const { choices, linkCount, loadTabs } = useChoices(text.value, source.value)
  const combobox = useCombobox({ count: choices.length, isFirstActive: true, onTake: take })
  const tab = model.tab.value

  function take(index: number): void {
    const choice = choices[index]
    text.value = ''
    source.value = 'typed'
    if (choice && tab) void addChoice(model, services.library(tab), choice)
  }

  function show(next: Source): void {
    source.value = next
    text.value = ''
    input.current?.focus()
    combobox.open()
  }

  async function showTabs(): Promise<void> {
    try {
      said.value = (await loadTabs()) === 0 ? t('popup.coverage.noTabs') : ''
      show('tabs')
    } catch (cause) {
      model.error.value = toAppError(cause)
    }
  }

  /** In the very task of the click; the wish first, since Chromium's question closes the popup. */
  function askForTabs(): void {
    if (tab && !tab.isPrivate) {
      const kept = services.send('wish.keep', { kind: 'openTabs', address: tab.url })
      kept.catch((error: unknown) => console.warn('Clipfile: the wish was not kept', error))
    }
    void services.requestTabs().then(
      (isGranted) => (isGranted ? showTabs() : undefined),
      (cause: unknown) => {
        model.error.value = toAppError(cause, 'permission.refused')
      },
    )
  }

  // Once, when the wish comes true
  useEffect(() => {
    if (isTabsWished) void showTabs()
  }, [isTabsWished])

  return (
    <div class="finder">
      <div class="finder__field">
        <SearchIcon />
        <label class="visually-hidden" for={id}>
          {t('popup.coverage.findLabel')}
        </label>
        <input
          {...combobox.inputAria}
          ref={input}
          id={id}
          class="input finder__input"
          type="text"
          autocomplete="off"
          placeholder={t('popup.coverage.find')}
          value={text.value}
          data-testid="coverage"
          onInput={(event) => {
            text.value = event.currentTarget.value
            said.value = ''
            combobox.open()
          }}
          onKeyDown={(event) => {
            if (combobox.handleKey(event) || event.isComposing) return
            const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
            // Half typed words are no reason to save.
            if (isPlain && event.key === 'Enter' && text.value.trim()) event.preventDefault()
            if (event.key === 'Escape' && (text.value || source.value !== 'typed')) {
              event.preventDefault()
              event.stopPropagation()
              text.value = ''
              source.value = 'typed'
            }
          }}
          onBlur={() => {
            combobox.close()
            source.value = 'typed'
          }}
        />
        <OptionList
          label={t('popup.coverage.options')}
          options={choices.map(optionFromChoice)}
          combobox={combobox}
        />
      </div>
      <Button variant="quiet" icon={<TabsIcon />} onClick={askForTabs} data-testid="coverage-tabs">
        {t('popup.coverage.tabs')}
      </Button>
      {linkCount > 0 ? (
        <Button
          variant="quiet"
          icon={<LinkIcon />}
          onClick={() => show('links')}
          data-testid="coverage-links"
        >
          {t('popup.coverage.links', { n: linkCount })}
        </Button>
      ) : null}
      <p class="finder__said" role="status">
        {said.value}
      </p>
    </div>
  )
}
