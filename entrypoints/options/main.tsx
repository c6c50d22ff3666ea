import '@/components/ui/base.css'
import { render } from 'preact'
import { OptionsApp } from '@/components/options/OptionsApp'
import { createOptionsServices } from './services'

const root = document.getElementById('app')
if (root) render(<OptionsApp services={createOptionsServices()} />, root)
