import { signal } from '@preact/signals'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { ChangeReceipt, Library, SliceOptions } from '@/lib/library/library-api'
import type { RunOptions } from './run-options'

/** Something that was done and can be taken back. */
export interface DoneAction {
  text: string
  /** Answers how many values a later edit kept as they are. Stopped half-way, it can be asked again for the rest. */
  takeBack: (options: RunOptions) => Promise<number>
}

/** How one part of an action is taken back: its receipt, or a function that answers what was kept. */
export type TakeBack = Pick<ChangeReceipt, 'group'> | (() => Promise<number>)
export type Work = (options: Required<RunOptions>, keep: (part: TakeBack) => void) => Promise<void>

/** How a change of many records runs, so that what is written when it stops half-way can be taken back. */
export function undoableSlices(options: RunOptions, keep: (part: TakeBack) => void): SliceOptions {
  return { ...options, onBegun: (group) => keep({ group }) }
}

export interface ActionTexts {
  running: string
  /** A function is asked when all is done, for what only then is known. */
  done: string | (() => string)
}

export interface RunningAction {
  text: string
  done: number
  of: number
  stop: () => void
}

export interface Message {
  text: string
  kind: 'done' | 'error'
  action: DoneAction | undefined
}

/** How many actions Ctrl+Z can walk back. */
const keptActions = 50

/**
 * Runs what changes the library: shows progress, says what was done, keeps it for undo. One at a time, undo
 * too; a second one waits for the first.
 */
export class Actions {
  readonly message = signal<Message | undefined>(undefined)
  readonly running = signal<RunningAction | undefined>(undefined)

  readonly #library: Pick<Library, 'undo'>
  #undoable: DoneAction[] = []
  #tail: Promise<unknown> = Promise.resolve()

  constructor(library: Pick<Library, 'undo'>) {
    this.#library = library
  }

  /**
   * `work` gives `keep` each part as soon as it is written; a stop or an error half-way leaves the parts
   * before it, and they can be undone. Resolves to whether all was done.
   */
  run(texts: ActionTexts, work: Work): Promise<boolean> {
    return this.#inTurn(() => this.#runNow(texts, work))
  }

  /** Remembers something done elsewhere (an edit in place), without a message. */
  remember(action: DoneAction): void {
    this.#undoable = [...this.#undoable.slice(1 - keptActions), action]
  }

  /**
   * Takes back `action`, or what was the last one when its turn comes. Resolves when done; says what a later
   * edit kept. After a stop or an error it can be taken back again, for the rest.
   */
  undo(action?: DoneAction): Promise<void> {
    return this.#inTurn(() => this.#undoNow(action ?? this.#undoable.at(-1)))
  }

  say(text: string): void {
    this.message.value = { text, kind: 'done', action: undefined }
  }

  fail(error: unknown): void {
    const { code, params } = toAppError(error)
    this.message.value = { text: t(`error.${code}`, params), kind: 'error', action: undefined }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#tail.then(work)
    this.#tail = next.catch(() => undefined)
    return next
  }

  /** Shows `text` with progress and a stop until `work` has ended. Answers its failure, if any. */
  async #watch(
    text: string,
    work: (options: Required<RunOptions>) => Promise<void>,
  ): Promise<AppError | undefined> {
    const stopper = new AbortController()
    const stop = () => stopper.abort()
    const show = (done: number, of: number) => {
      this.running.value = { text, done, of, stop }
    }
    show(0, 0)
    try {
      await work({ signal: stopper.signal, onProgress: show })
      return undefined
    } catch (error) {
      return toAppError(error)
    } finally {
      this.running.value = undefined
    }
  }

  async #takeBack(parts: readonly TakeBack[], options: RunOptions): Promise<number> {
    let kept = 0
    for (const part of parts.toReversed()) {
      kept +=
        typeof part === 'function'
          ? await part()
          : (await this.#library.undo(part.group, options)).kept.length
    }
    return kept
  }

  async #undoNow(action: DoneAction | undefined): Promise<void> {
    if (!action) return
    let kept = 0
    const failure = await this.#watch(t('library.undo.running', { what: action.text }), async (options) => {
      kept = await action.takeBack(options)
    })
    if (failure) return this.#tell(t(`error.${failure.code}`, failure.params), failure, action)
    this.#undoable = this.#undoable.filter((each) => each !== action)
    this.say(kept > 0 ? t('library.undo.partly', { n: kept }) : t('library.undo.done', { what: action.text }))
  }

  async #runNow(texts: ActionTexts, work: Work): Promise<boolean> {
    const parts: TakeBack[] = []
    const failure = await this.#watch(texts.running, (options) => work(options, (part) => parts.push(part)))
    const done = typeof texts.done === 'string' ? texts.done : texts.done()
    const action: DoneAction = { text: done, takeBack: (options) => this.#takeBack(parts, options) }
    if (parts.length > 0) this.remember(action)
    const text = failure ? t(`error.${failure.code}`, failure.params) : done
    this.#tell(text, failure, parts.length > 0 ? action : undefined)
    return failure === undefined
  }

  #tell(text: string, failure: AppError | undefined, action: DoneAction | undefined): void {
    this.message.value = { text, kind: failure && failure.code !== 'cancelled' ? 'error' : 'done', action }
  }
}
