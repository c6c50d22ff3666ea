import '@/components/ui/base.css'
import { render } from 'preact'
import { PanelApp } from '@/components/panel/PanelApp'
import { makePanelServices } from './services'

const root = document.getElementById('app')
if (root) render(<PanelApp services={makePanelServices()} />, root)
