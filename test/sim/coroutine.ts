/** Thrown out of a gate: the process died there, and nothing after it happens. */
export class Crash extends Error {}

/**
 * A run that stops at every gate until it is resumed. Only one runs at a time, so a schedule is the same
 * for a seed, however long the platform takes for a hash.
 */
export class Coroutine<T> {
  result: T | undefined
  isDone = false
  isDead = false
  failure: unknown
  private release: (() => void) | undefined
  private stopped: (() => void) | undefined

  constructor(run: () => Promise<T>) {
    const begin = new Promise<void>((resolve) => {
      this.release = resolve
    })
    void begin.then(run).then(
      (value) => this.finish(value, undefined),
      (error: unknown) => this.finish(undefined, error),
    )
  }

  /** Called from inside the run: waits for the scheduler. */
  async gate(): Promise<void> {
    if (this.isDead) throw new Crash()
    await new Promise<void>((resolve) => {
      this.release = resolve
      this.stopped?.()
    })
    if (this.isDead) throw new Crash()
  }

  /** Called by the scheduler: lets the run go on to its next gate or its end. */
  async resume(): Promise<void> {
    if (this.isDone) return
    await new Promise<void>((resolve) => {
      this.stopped = resolve
      const release = this.release
      this.release = undefined
      release?.()
    })
  }

  /** The process dies at the gate where it stands. */
  async kill(): Promise<void> {
    this.isDead = true
    while (!this.isDone) await this.resume()
  }

  private finish(value: T | undefined, error: unknown): void {
    this.result = value
    this.failure = error instanceof Crash ? undefined : error
    this.isDone = true
    this.stopped?.()
  }
}
