import '@/components/ui/base.css'
import { render } from 'preact'
import { LibraryApp } from '@/components/library/shell/LibraryApp'
import { createServices } from './services'

const root = document.getElementById('app')
if (root) render(<LibraryApp services={createServices()} />, root)
