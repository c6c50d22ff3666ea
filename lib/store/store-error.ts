import { AppError } from '@/lib/errors/app-error'

/**
 * The error a user can be told of, from whatever the browser threw while reading or writing the
 * library. A transaction that failed left everything as it was.
 */
export function toStoreError(error: unknown): AppError {
  if (error instanceof AppError) return error
  switch (errorName(error)) {
    case 'QuotaExceededError':
      return new AppError('store.full', { cause: error })
    case 'VersionError':
      return new AppError('store.newerVersion', { cause: error })
    case 'InvalidStateError':
    case 'SecurityError':
    case 'UnknownError':
    case 'NotAllowedError':
      return new AppError('store.unavailable', { cause: error })
    default:
      return new AppError('unexpected', { cause: error })
  }
}

/** Firefox reports a full disk and a private window as plain objects with a name, not as DOMException. */
export function errorName(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return ''
  const { name } = error
  return typeof name === 'string' ? name : ''
}
