import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode } from '@/lib/crypto/sync-code'
import type { Backend } from '@/lib/sync/backend'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { lookAgain } from '@/lib/sync/resolve-block'
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync'
import { createSyncState } from '@/lib/sync/sync-state'
import { createVault } from '@/lib/sync/vault'
import { checkWorld, type Findings } from '../sim/check-world'
import { Oracle } from '../sim/oracle'
import { SeededRandom } from '../sim/seeded-random'
import { createProfileData, SimSyncStore } from '../sim/sim-profile'
import { actAsUser } from '../sim/user-acts'
import type { Fault, FaultProxy } from '../support/servers/fault-proxy'

/** What the proxy may do to a request; `hang` is left out, since it only costs time. */
const faults: readonly Fault[] = [
  { kind: 'tearRequest' },
  { kind: 'loseAnswer' },
  { kind: 'tearAnswer' },
  { kind: 'repeat' },
  { kind: 'alter' },
  { kind: 'lie' },
  ...[401, 403, 412, 413, 423, 429, 500, 503, 507].map((status) => ({ kind: 'status' as const, status })),
]

export interface EngineRun {
  findings: Findings
  /** How each run under faults ended: the code of a failure, or the kind of the outcome. */
  outcomes: Map<string, number>
  /** How the last run of each browser ended, with nothing in its way: the same names. */
  ends: string[]
  edits: number
}

/**
 * Three browsers, the engine as it ships, encryption and all, on a real server through a proxy that does to
 * the requests what networks and servers do. Afterwards all is well again, and everybody must hold everything.
 * The vault is set up as the product does it: without key slots a store whose first marker failed looks like
 * one that was emptied, and the engine rightly stops to ask.
 */
export async function runEngineOnStore(
  connect: () => Backend,
  proxy: FaultProxy,
  options: { seed: number; rounds: number },
): Promise<EngineRun> {
  const random = new SeededRandom(options.seed)
  const oracle = new Oracle()
  const secret = { kind: 'code', code: createSyncCode(systemRandom) } as const
  const { vault, keys, slots } = await createVault(connect(), [secret], systemRandom)
  const codec = createVaultCodec(keys, systemRandom)
  const devices = ['deviceone', 'devicetwo', 'devicesix'].map((writer) => {
    const data = createProfileData(writer)
    data.sync = createSyncState(vault, writer, 0, 'a'.repeat(52))
    return { data, world: { oracle }, backend: connect() }
  })
  const outcomes = new Map<string, number>()
  let edits = 0
  const sync = async ({ data, backend }: (typeof devices)[number]): Promise<SyncOutcome> => {
    const store = new SimSyncStore(
      data,
      oracle,
      async () => {},
      Date.now,
      () => {},
    )
    const deps = { store, backend, codec, slots, clock: { nowMs: Date.now }, random }
    // Two false listings in a row can make a vault look gone. The user, asked, has it looked for again.
    if (data.sync?.blocked !== undefined) await lookAgain(deps)
    return await runSync(deps, { isForced: true })
  }
  // Goes on until one run came through its faults: of a few, all may fail.
  const mostRounds = 5 * options.rounds
  for (let round = 0; round < options.rounds || (!outcomes.has('done') && round < mostRounds); round += 1) {
    const device = random.pick(devices)
    actAsUser(device.data, oracle, random, Date.now())
    edits += 1
    proxy.clear()
    for (let count = random.below(3); count > 0; count -= 1) {
      proxy.inject(random.pick(faults), 1, undefined, random.below(6))
    }
    const name = nameOf(await sync(device))
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
  }
  proxy.clear()
  let ends: string[] = []
  for (let round = 0; round < 4; round += 1) {
    ends = []
    for (const device of devices) {
      let outcome = await sync(device)
      while (outcome.kind === 'more') outcome = await sync(device)
      ends.push(nameOf(outcome))
    }
  }
  const known = new Set(devices.flatMap(({ data }) => [...data.known]))
  return { findings: checkWorld(devices, known), outcomes, ends, edits }
}

function nameOf(outcome: SyncOutcome): string {
  return outcome.kind === 'failed' ? outcome.error.code : outcome.kind
}
