import '@/components/ui/base.css'
import './shell.css'
import { useEffect, useMemo } from 'preact/hooks'
import { createPageState, PageProvider } from '../state/page-state'
import { type LibraryServices, ServicesProvider } from '../state/services'
import { LibraryPage } from './LibraryPage'

/** The library page. Everything that it asks of the product comes with `services`. */
export function LibraryApp({ services }: { services: LibraryServices }) {
  const page = useMemo(() => createPageState(services), [services])
  useEffect(() => page.followAddress(), [page])
  return (
    <ServicesProvider value={services}>
      <PageProvider value={page}>
        <LibraryPage />
      </PageProvider>
    </ServicesProvider>
  )
}
