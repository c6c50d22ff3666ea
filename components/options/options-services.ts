import type { ExportReport } from '@/components/library/state/file-services'
import type { PassphraseServices } from '@/components/private/private-services'
import type { SyncServices } from '@/components/sync/sync-services'
import type { SettingsValues } from '@/lib/settings/settings-schema'

/** A permission that was granted beyond those of the install. */
export interface GrantedPermission {
  id: string
  /** `tabs`, or a match pattern of hosts. */
  kind: 'tabs' | 'host'
  pattern: string
}

export interface Shortcut {
  name: string
  /** Undefined: none is set. */
  keys: string | undefined
  description: string
}

/** Everything that the options page asks of the rest of the product. Rejections are `AppError`. */
export interface OptionsServices {
  readSettings(): Promise<SettingsValues>
  changeSettings(parts: Partial<SettingsValues>): Promise<SettingsValues>
  onSettingsChange(listener: (values: SettingsValues) => void): () => void
  permissions(): Promise<GrantedPermission[]>
  revoke(permission: GrantedPermission): Promise<void>
  shortcuts(): Promise<Shortcut[]>
  /** Opens the browser's own page for shortcuts; undefined where it cannot be opened by an extension. */
  openShortcuts: (() => Promise<void>) | undefined
  recordCount(): Promise<number>
  exportAll(onProgress: (done: number, of: number) => void): Promise<ExportReport>
  /** Deletes everything in this browser, settings too. */
  eraseAll(): Promise<void>
  /** Versions, counts and recent error codes; no title, address or topic. */
  diagnostics(): Promise<string>
  openLibrary(): void
  sync: SyncServices
  private: PassphraseServices
}
