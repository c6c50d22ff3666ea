import type { ErrorCode } from './codes'

export type ErrorParams = Record<string, string | number>

/**
 * A failure that a user may hear of. `code` picks the sentence (`i18n`, key `error.<code>`) that tells
 * what happened, what is safe and what to do; `params` fill it; `cause` is for diagnostics only.
 * It crosses contexts as `toWire()`, since a thrown error keeps its message there and loses its code.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, options: { cause?: unknown; params?: ErrorParams } = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.params = options.params ?? {}
  }

  toWire(): { code: ErrorCode; params: ErrorParams } {
    return { code: this.code, params: this.params }
  }
}

/** The error itself if it is one of ours, else `unexpected` (or `code`) with it as the cause. */
export function toAppError(error: unknown, code: ErrorCode = 'unexpected'): AppError {
  return error instanceof AppError ? error : new AppError(code, { cause: error })
}
