import '@/components/ui/base.css'
import { render } from 'preact'
import { libraryPath } from '@/components/library/state/route'
import { WelcomeApp } from '@/components/welcome/WelcomeApp'
import { openLibrary } from '@/lib/library/open-library'
import { loadLanguage } from '@/lib/platform/load-language'
import { readShortcuts } from '@/lib/platform/shortcuts'
import { createSettings } from '@/lib/settings/create-settings'
import { followLook } from '../library/follow-look'
import { saveSample } from '../library/save-sample'

const { library, store } = openLibrary()
followLook(createSettings({ store, synced: library.shared('settings') }))

const root = document.getElementById('app')
if (root) void loadLanguage('welcome.title').then(() => show(root))

function show(root: HTMLElement): void {
  render(
    <WelcomeApp
      services={{
        browserKind: navigator.userAgent.includes('Firefox') ? 'firefox' : 'chromium',
        shortcut: async () => (await readShortcuts()).find(({ name }) => name === '_execute_action')?.keys,
        saveSample: async () => libraryPath({ record: await saveSample(library) }),
        libraryAddress: libraryPath(),
      }}
    />,
    root,
  )
}
