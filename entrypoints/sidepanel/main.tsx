import '@/components/ui/base.css'
import { render } from 'preact'
import { PanelApp } from '@/components/panel/PanelApp'
import { loadLanguage } from '@/lib/platform/load-language'
import { followLook } from '../library/follow-look'
import { makePanelServices } from './services'

const { services, settings } = makePanelServices()
followLook(settings)
const root = document.getElementById('app')
if (root) void loadLanguage('mark.panelTitle').then(() => render(<PanelApp services={services} />, root))
