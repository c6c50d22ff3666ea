import type { PopupPrivateServices } from '@/components/private/private-services'
import type { OpenTab } from '@/lib/capture/open-tab'
import type { PageReading } from '@/lib/capture/page-reading'
import type { Touched } from '@/lib/capture/touched'
import type { SendMessage } from '@/lib/messages/client'
import type { RequestOf } from '@/lib/messages/contract'
import type { Article } from '@/lib/record/article-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { SettingsValues } from '@/lib/settings/settings-schema'
import type { SuggestInput, Suggestions } from '@/lib/suggest/suggest-api'

/** What the popup reads of the library; in a private window of Firefox it comes through the background. */
export interface LibraryReader {
  findByAddress(addresses: readonly string[], title?: string): Promise<ClipRecord | undefined>
  find(text: string, limit: number): Promise<ClipRecord[]>
  topics(): Promise<{ topic: string; count: number }[]>
}

export type PopupSettings = Pick<
  SettingsValues,
  'theme' | 'defaultCategory' | 'defaultPublished' | 'showsLeadImage'
>

export interface WrittenFile {
  name: string
  text: string
  /** What the library is to remember of it; none for a record that is not saved. */
  mark?: RequestOf<'export.note'>
}

/** What the popup asks of the browser and the library; `entrypoints/popup` makes it, tests make their own. */
export interface PopupServices {
  /** Started before anything else; undefined where the browser names no tab. */
  tab: Promise<OpenTab | undefined>
  /** The first reading, begun as soon as the tab was known. Rejects with `AppError`. */
  firstReading: Promise<PageReading>
  /** Reads the tab's page again. */
  readPage(tab: OpenTab): Promise<PageReading>
  /** The article's text on the tab's page as Markdown; empty where there is none. Rejects with `AppError`. */
  readMainText(tab: OpenTab): Promise<string>
  library(tab: OpenTab): LibraryReader
  settings(): Promise<PopupSettings>
  readDraft(address: string): Promise<Touched | undefined>
  send: SendMessage
  /** First statement of a click handler only; answers false where the user says no. */
  requestTabs(): Promise<boolean>
  requestHost(url: string): Promise<boolean>
  openTabs(): Promise<OpenTab[]>
  /** Fetches and reads another page, without credentials. Rejects with `AppError`. */
  readLink(url: string, signal: AbortSignal): Promise<Article>
  /** Topics and coverage for the open article. Rejects with `AppError`. */
  suggest(input: SuggestInput): Promise<Suggestions>
  /** Opens the panel of highlights and shows them on the page. Within a click only. */
  openMarks(tab: OpenTab): Promise<void>
  openInLibrary(id: string): Promise<void>
  /** The record as a front-matter file; `saved` as the library holds it. Rejects with `AppError`. */
  writeFile(record: ClipRecord, saved?: ClipRecord): Promise<WrittenFile>
  /** Why a saved record cannot be edited: its file holds a key twice. */
  readOnlyCause(src: NonNullable<ClipRecord['src']>): Promise<{ file: string; key: string } | undefined>
  /** The lock of private notes; loaded when the popup stands. */
  private(): Promise<PopupPrivateServices>
  download(file: { name: string; text: string }): void
  copy(text: string): Promise<void>
  close(): void
}
