import { signal } from '@preact/signals'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { ImportConflict } from '@/lib/library/import-merge'
import type { ImportReport } from '@/lib/library/import-report'
import type { FileServices } from '../state/file-services'

export type ConflictRule = 'ask' | 'library' | 'file'
export type Side = 'library' | 'file'

/** What the user is asked while the import waits. */
export interface Question {
  conflict: ImportConflict
  answer: (side: Side, forAll: boolean) => void
}

const runs = new WeakMap<object, ImportRun>()

/** The page's import, which goes on while another view is open. */
export function importRunOf(files: Pick<FileServices, 'importFiles'>): ImportRun {
  const run = runs.get(files) ?? new ImportRun(files)
  runs.set(files, run)
  return run
}

/** One import at a time: its progress, its pauses and what came of it. */
export class ImportRun {
  readonly state = signal<'idle' | 'running' | 'paused' | 'done'>('idle')
  readonly progress = signal({ done: 0, of: 0 })
  readonly report = signal<ImportReport | undefined>(undefined)
  readonly question = signal<Question | undefined>(undefined)
  readonly error = signal<AppError | undefined>(undefined)
  readonly #files: Pick<FileServices, 'importFiles'>
  #stopper = new AbortController()
  #goOn: (() => void) | undefined
  #rule: ConflictRule = 'ask'

  constructor(files: Pick<FileServices, 'importFiles'>) {
    this.#files = files
  }

  async start(files: readonly File[], rule: ConflictRule): Promise<void> {
    if (this.state.value === 'running' || this.state.value === 'paused' || files.length === 0) return
    this.#stopper = new AbortController()
    this.#rule = rule
    this.state.value = 'running'
    this.report.value = undefined
    this.error.value = undefined
    this.progress.value = { done: 0, of: 0 }
    try {
      this.report.value = await this.#files.importFiles(files, {
        signal: this.#stopper.signal,
        onProgress: (done, of) => {
          this.progress.value = { done, of }
        },
        waitWhilePaused: () => this.#waitWhilePaused(),
        decide: (conflict) => this.#decide(conflict),
      })
    } catch (error) {
      this.error.value = toAppError(error)
    }
    this.state.value = 'done'
  }

  pause(): void {
    if (this.state.value === 'running') this.state.value = 'paused'
  }

  goOn(): void {
    if (this.state.value === 'paused') this.state.value = 'running'
    this.#goOn?.()
  }

  /** Stops after the slice that is being written; what was written stays. */
  stop(): void {
    this.#stopper.abort()
    this.question.value?.answer('library', true)
    this.goOn()
  }

  #decide(conflict: ImportConflict): Promise<Side> {
    if (this.#rule !== 'ask') return Promise.resolve(this.#rule)
    return new Promise((resolve) => {
      const answer = (side: Side, forAll: boolean) => {
        if (forAll) this.#rule = side
        this.question.value = undefined
        resolve(side)
      }
      this.question.value = { conflict, answer }
    })
  }

  #waitWhilePaused(): Promise<void> {
    if (this.state.value !== 'paused') return Promise.resolve()
    return new Promise((resolve) => {
      this.#goOn = resolve
    })
  }
}
