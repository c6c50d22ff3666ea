/** What a long piece of work tells and listens to. */
export interface RunOptions {
  /** Stops between slices; what was done stays. */
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}
