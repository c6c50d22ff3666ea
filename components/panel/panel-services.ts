import type { OpenTab } from '@/lib/capture/open-tab'
import type { Library } from '@/lib/library/library-api'
import type { PageStatus } from '@/lib/messages/mark-messages'

/** What the panel is given. Functions that ask the page reject with `AppError` where no highlighter runs. */
export interface PanelServices {
  library: Library
  readTab(): Promise<OpenTab | undefined>
  onTab(listener: () => void): () => void
  status(tabId: number): Promise<PageStatus | undefined>
  inject(tabId: number): Promise<void>
  show(tabId: number, id: string): Promise<boolean>
  reload(tabId: number): Promise<void>
  /** Asks for the page's site; call it first in a click. */
  grant(url: string): Promise<boolean>
  shortcut(): Promise<string>
}
