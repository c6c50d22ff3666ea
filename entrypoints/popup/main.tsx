import './first-reading'
import '@/components/ui/base.css'

// Loaded while the page is being read.
void import('./open-popup').then(({ openPopup }) => openPopup())
