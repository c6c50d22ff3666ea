import '@/components/ui/base.css'
import { render } from 'preact'
import { LibraryApp } from '@/components/library/shell/LibraryApp'
import { loadLanguage } from '@/lib/platform/load-language'
import { createServices } from './services'

const root = document.getElementById('app')
if (root)
  void loadLanguage('library.title').then(() => render(<LibraryApp services={createServices()} />, root))
