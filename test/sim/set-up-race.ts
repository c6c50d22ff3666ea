import { createSyncCode } from '@/lib/crypto/sync-code'
import { AppError } from '@/lib/errors/app-error'
import { createVault, listVaults } from '@/lib/sync/vault'
import { Coroutine } from './coroutine'
import { FaultyBackend } from './faulty-backend'
import type { SimWorld } from './sim-device'

export interface SetUpRace {
  /** Made at once: of these one is kept. */
  vaults: string[]
  findings: string[]
}

/** Two browsers set up sync on one store at the same time. Whoever comes second must hear of the first. */
export async function raceToSetUp(world: SimWorld): Promise<SetUpRace> {
  const { random, store } = world
  const runs = [0, 1].map(() => {
    const gate = (): Promise<void> => run.gate()
    const backend = new FaultyBackend(
      store,
      { rate: 0, areListingsPartial: false },
      random,
      world.counts,
      gate,
      world.trace,
    )
    const secret = { kind: 'code' as const, code: createSyncCode(random) }
    const run: Coroutine<string[] | undefined> = new Coroutine(async () => {
      try {
        return (await createVault(backend, [secret], random)).others
      } catch (error) {
        if (error instanceof AppError && error.code === 'sync.vaultExists') return undefined
        throw error
      }
    })
    return run
  })
  while (runs.some(({ isDone }) => !isDone)) await random.pick(runs).resume()
  for (const { failure } of runs) if (failure !== undefined) throw failure
  const vaults = await listVaults(store.memory)
  const others = runs.map(({ result }) => result)
  const isNoticed = vaults.length === 1 || others.some((list) => list === undefined || list.length > 0)
  return { vaults, findings: isNoticed ? [] : ['two vaults were made and neither browser noticed'] }
}
