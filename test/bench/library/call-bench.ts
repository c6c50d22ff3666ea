import { callPage } from '../../support/call-page'
import type { View } from '../../support/view'
import type { Bench } from './bench'

/** Calls a function of `bench.ts` in `bench.html`. */
export const callBench = <Name extends keyof Bench>(
  view: View,
  name: Name,
  ...values: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> => callPage<Bench, Name>(view, 'bench', name, ...values)
