import '@/components/ui/base.css'
import { render } from 'preact'
import { PanelApp } from '@/components/panel/PanelApp'
import { followTheme } from '../library/follow-theme'
import { makePanelServices } from './services'

const { services, settings } = makePanelServices()
followTheme(settings)
const root = document.getElementById('app')
if (root) render(<PanelApp services={services} />, root)
