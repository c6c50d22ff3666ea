/** What stands directly in a folder. Sizes and times are not asked for: servers differ, and nothing depends on them. */
export interface ListEntry {
  name: string
  kind: 'file' | 'folder'
}

/** What a probe at set-up found out about the store. */
export interface BackendReport {
  /** As the server names itself, for the user to recognise it; '' where it does not. */
  server: string
  /** Server clock minus ours, ms; undefined where the server sends no `Date`. Informs, never decides. */
  clockOffsetMs: number | undefined
  /** A file of that size (bytes) was written, read back and removed. */
  maxTestedBytes: number
}

/**
 * The user's storage: five operations on whole files, and no more is asked of it. Nothing depends on
 * conditional writes, locks, ETags, times, MOVE or overwriting; a name is written once by the engine, and
 * a write that fails, or whose answer is lost, may have happened, in whole or in part.
 *
 * Paths are relative to the folder that the user chose: segments of `a-z 0-9 . _ ~ + -` joined by `/`, the first
 * `r1`. Every method rejects with an `AppError`:
 * `sync.unreachable` (no answer, 408, no network), `sync.denied` (401, 403), `sync.rateLimited` (429, 503 with
 * `Retry-After`; `params.seconds`), `sync.busy` (423), `sync.tooLarge` (413), `sync.storeFull` (507),
 * `sync.noFolder` (the folder that the user chose is not there and cannot be made),
 * `sync.serverError` (other 4xx and 5xx, or an answer that makes no sense; `params.status`).
 */
export interface Backend {
  /** Entries of a folder, not below it, in no order; empty for a folder that is not there. */
  list(folder: string): Promise<ListEntry[]>
  /** The whole file, or undefined where there is none. Never a part of it presented as the whole knowingly. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Writes a file of a new name; makes the folders above it. Resolves when the server said it is there. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Removes a file; one that is not there counts as removed. */
  remove(path: string): Promise<void>
  /** Tries the four others on a scratch file under `r1/` and removes it. */
  probe(): Promise<BackendReport>
  /** The server's `Date` of its last answer, ms since 1970; undefined before the first or where it sends none. */
  readonly serverTimeMs: number | undefined
}
