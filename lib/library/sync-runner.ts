import { systemRandom } from '@/lib/crypto/random'
import { AppError } from '@/lib/errors/app-error'
import type { LibraryStore } from '@/lib/store/library-store'
import type { Backend } from '@/lib/sync/backend'
import type { Fetch } from '@/lib/sync/backends/http-store'
import { openBackend, type StoreSettings } from '@/lib/sync/backends/open-backend'
import { type Connection, generationOf } from '@/lib/sync/connection'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { rewriteLogs } from '@/lib/sync/rewrite-logs'
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync'
import type { SyncDependencies } from '@/lib/sync/session'
import type { SyncStore } from '@/lib/sync/sync-store'
import { openGitCache } from './git-cache'
import type { SharedValues } from './shared-values'
import { readConnection, writeConnection } from './sync-connection'
import { introduceDevice, rewriteFrom } from './sync-devices'
import { readTrouble, writeTrouble } from './sync-trouble'

export interface SyncPorts {
  store: LibraryStore
  syncStore: SyncStore
  /** The list of browsers. */
  devices: SharedValues
  fetch: Fetch
  now: () => number
  /** How this browser is called until its owner names it. */
  deviceName: string
  /** Whether the browser still lets us reach that host. */
  isAllowed: (settings: StoreSettings) => Promise<boolean>
  /** Runs alone in this profile: after the run that is going on, or not at all (undefined) if it may not wait. */
  alone: <T>(work: () => Promise<T>, options: { isWaiting: boolean }) => Promise<T | undefined>
}

/** Runs of the engine, all that the background needs of sync. Set-up, codes and decisions are the pages'. */
export class SyncRunner {
  readonly #ports: SyncPorts

  constructor(ports: SyncPorts) {
    this.#ports = ports
  }

  /**
   * One run of the engine; undefined where another one is going on in this profile. One that the user asked
   * for (`isForced`) comes after that: it may have begun before what the user wants to see sent.
   */
  async run(options: { isForced?: boolean } = {}): Promise<SyncOutcome | undefined> {
    const work = async (): Promise<SyncOutcome> => {
      const { store } = this.#ports
      const connection = await readConnection(store)
      if (!connection || (connection.isPaused && !options.isForced)) return { kind: 'off' as const }
      // A refused password is not tried again and again: some servers lock the account.
      const isRefused = (await readTrouble(store))?.code === 'sync.denied'
      if (isRefused && !options.isForced) return { kind: 'blocked' as const, code: 'sync.denied' as const }
      const outcome = await this.#runEngine(connection, options)
      if (outcome.kind === 'failed') {
        const { code, params } = outcome.error
        await writeTrouble(store, { code, params, atMs: this.#ports.now() })
        if (code === 'sync.unknownKey') return { kind: 'blocked' as const, code }
      }
      if (outcome.kind === 'done') await writeTrouble(store, undefined)
      return outcome
    }
    return await this.#ports.alone(work, { isWaiting: options.isForced === true })
  }

  async #runEngine(connection: Connection, options: { isForced?: boolean }): Promise<SyncOutcome> {
    const { devices, deviceName, isAllowed, now, syncStore } = this.#ports
    if (!(await isAllowed(connection.settings))) {
      return { kind: 'failed', error: new AppError('sync.notAllowed'), untilMs: now() }
    }
    const state = await syncStore.load()
    if (state !== undefined && state.blocked === undefined) {
      await introduceDevice(devices, { writer: state.writer, name: deviceName, nowMs: now() })
    }
    const dependencies = makeDependencies(this.#ports, connection)
    const generation = generationOf(connection.keys)
    const wanted = await rewriteFrom(devices)
    if (connection.rewritten < wanted && generation >= wanted) {
      await rewriteLogs(dependencies)
      const present = await readConnection(this.#ports.store)
      if (present) await writeConnection(this.#ports.store, { ...present, rewritten: generation })
    }
    return await runSync(dependencies, options)
  }
}

/** What the engine needs to reach the vault of this connection. */
export function makeDependencies(ports: SyncPorts, { settings, keys, slots }: Connection): SyncDependencies {
  return {
    store: ports.syncStore,
    backend: openStore(ports, settings),
    codec: createVaultCodec(keys, systemRandom),
    clock: { nowMs: ports.now },
    random: systemRandom,
    slots,
  }
}

export function openStore(ports: SyncPorts, settings: StoreSettings): Backend {
  const { fetch, now } = ports
  const gitCache = openGitCache(settings)
  return openBackend(settings, {
    fetch,
    now,
    randomBytes: (length) => systemRandom.bytes(length),
    ...(gitCache ? { gitCache } : {}),
  })
}
