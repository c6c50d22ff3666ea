import type { AdoptReport } from '@/lib/library/adopt-notes'
import type { PrivateNotes } from '@/lib/private/private-notes'
import type { SiteKey } from '@/lib/private/site-key'

/** What a place that shows private notes is given. Rejections are `AppError`. */
export interface PrivateServices {
  notes: PrivateNotes
  /** Where a passphrase is set. */
  openOptions(): void
}

/** In the popup: also what stands beside the note that it shows. */
export interface PopupPrivateServices extends PrivateServices {
  /** Sealed notes of a record that were written at the same time as the shown one; undefined: deleted there. */
  otherNotes(id: string): Promise<(string | undefined)[]>
}

/** In the library: also what files brought along. */
export interface FilePrivateServices extends PrivateServices {
  /** Turns notes of files into private notes of these records; the passphrase of the file's time, if another. */
  adopt(ids: readonly string[], passphrase?: string): Promise<AdoptReport>
  siteKey: SiteKey
}

/** In Options. */
export interface PassphraseServices {
  notes: PrivateNotes
  set(passphrase: string): Promise<void>
  change(current: string, next: string): Promise<void>
}
