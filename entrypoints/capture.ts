import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '@/lib/capture/read-page'

/** Injected by the user's act (activeTab): reads the page as it stands, answers, ends. */
export default defineUnlistedScript(() => readPage(document, location.href))
