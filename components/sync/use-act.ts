import { useState } from 'preact/hooks'
import { type AppError, toAppError } from '@/lib/errors/app-error'

export interface Act {
  isBusy: boolean
  error: AppError | undefined
  /** Runs one thing at a time; a failure stands until the next. Resolves whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>
}

/** What a form or dialog does, with its failure beside it rather than far up on the page. */
export function useAct(): Act {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  async function run(work: () => Promise<void>): Promise<boolean> {
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (cause) {
      setError(toAppError(cause))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, error, run }
}
