import '@/components/ui/base.css'
import { render } from 'preact'
import { OptionsApp } from '@/components/options/OptionsApp'
import { loadLanguage } from '@/lib/platform/load-language'
import { createOptionsServices } from './services'

const root = document.getElementById('app')
if (root)
  void loadLanguage('options.title').then(() =>
    render(<OptionsApp services={createOptionsServices()} />, root),
  )
