import '@/components/ui/base.css'
import { render } from 'preact'
import { PanelApp } from '@/components/panel/PanelApp'
import { loadLanguage } from '@/lib/platform/load-language'
import { followTheme } from '../library/follow-theme'
import { makePanelServices } from './services'

const { services, settings } = makePanelServices()
followTheme(settings)
const root = document.getElementById('app')
if (root) void loadLanguage('mark.panelTitle').then(() => render(<PanelApp services={services} />, root))
