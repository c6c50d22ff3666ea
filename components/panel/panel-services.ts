import type { OpenTab } from '@/lib/capture/open-tab'
import type { Library } from '@/lib/library/library-api'
import type { PageStatus } from '@/lib/messages/mark-messages'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { SettingsValues } from '@/lib/settings/settings-schema'

export type ColorNames = SettingsValues['highlightNames']

/** What the panel is given. Functions that ask the page reject with `AppError` where no highlighter runs. */
export interface PanelServices {
  library: Pick<Library, 'findByAddress' | 'subscribe'>
  /** Saves an edit of `base`, also when the panel closes meanwhile. */
  save(next: ClipRecord, base: ClipRecord): Promise<ClipRecord>
  readTab(): Promise<OpenTab | undefined>
  onTab(listener: () => void): () => void
  /** Calls back when the page of a tab found or lost marks. */
  onPlaced(listener: (tabId: number) => void): () => void
  status(tabId: number): Promise<PageStatus | undefined>
  inject(tabId: number): Promise<void>
  show(tabId: number, id: string): Promise<boolean>
  reload(tabId: number): Promise<void>
  /** Whether marks appear on this page's site by themselves, and whether on all. */
  access(url: string): Promise<{ site: boolean; all: boolean }>
  /** Asks for the page's site; call it first in a click. */
  grant(url: string): Promise<boolean>
  /** Asks for all sites; call it first in a click. */
  grantAll(): Promise<boolean>
  /** Gives back what lets marks appear on this page's site by themselves. */
  revoke(url: string): Promise<void>
  shortcut(): Promise<string>
  colorNames(): Promise<ColorNames>
  onColorNames(listener: (names: ColorNames) => void): () => void
}
