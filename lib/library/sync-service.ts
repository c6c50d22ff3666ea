import type { Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode, readSyncCode, writeCodePayload, writeCodeWords } from '@/lib/crypto/sync-code'
import { AppError } from '@/lib/errors/app-error'
import type { LibraryStore } from '@/lib/store/library-store'
import type { Backend, BackendReport } from '@/lib/sync/backend'
import type { Fetch } from '@/lib/sync/backends/http-store'
import { openBackend, type StoreSettings } from '@/lib/sync/backends/open-backend'
import { beginSync } from '@/lib/sync/begin-sync'
import type { Connection } from '@/lib/sync/connection'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { lookAgain, uploadAgain } from '@/lib/sync/resolve-block'
import { runSync, type SyncOutcome } from '@/lib/sync/run-sync'
import type { SyncDependencies } from '@/lib/sync/session'
import type { SyncStore } from '@/lib/sync/sync-store'
import { addSecret, createVault, joinVault, listVaults, type OpenVault, rotateKey } from '@/lib/sync/vault'
import { forgetConnection, readConnection, writeConnection } from './sync-connection'

/** A sync code as it is shown once: twelve words, and what the QR code holds. */
export interface ShownCode {
  words: string
  payload: string
}

export interface SyncPorts {
  store: LibraryStore
  syncStore: SyncStore
  fetch: Fetch
  now: () => number
  /** Runs alone in this profile; undefined where another run holds the lock. */
  alone: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

/** Set-up, runs and decisions of sync, for the background and for pages alike. All reject with AppError. */
export class SyncService {
  readonly #ports: SyncPorts

  constructor(ports: SyncPorts) {
    this.#ports = ports
  }

  /** Tries the store; answers what it can do and which vaults are there. Nothing is kept. */
  async probe(settings: StoreSettings): Promise<{ report: BackendReport; vaults: string[] }> {
    const backend = this.#open(settings)
    const report = await backend.probe()
    return { report, vaults: await listVaults(backend) }
  }

  /** Makes a vault and its code, which is shown once and kept nowhere. */
  async create(settings: StoreSettings, options: { isSecond?: boolean } = {}): Promise<ShownCode> {
    const code = createSyncCode(systemRandom)
    const opened = await createVault(this.#open(settings), [{ kind: 'code', code }], systemRandom, options)
    await this.#begin(settings, opened)
    return showCode(opened.vault, code)
  }

  /** Joins a vault with the code that another browser showed (or a passphrase). `vault` where there are several. */
  async join(settings: StoreSettings, typed: string, vault?: string): Promise<void> {
    const backend = this.#open(settings)
    const read = readSyncCode(typed)
    const secret: Secret = read
      ? { kind: 'code', code: read.code }
      : { kind: 'passphrase', passphrase: typed }
    const wanted = vault ?? read?.vault
    const candidates = wanted === undefined ? await listVaults(backend) : [wanted]
    let failure = new AppError('sync.vaultGone')
    for (const candidate of candidates) {
      try {
        await this.#begin(settings, await joinVault(backend, candidate, secret))
        return
      } catch (error) {
        // Another vault on the same store may be the one that this code opens.
        if (!(error instanceof AppError)) throw error
        failure = error
      }
    }
    throw failure
  }

  /** One run of the engine; undefined where sync is off, paused, or already running in this profile. */
  async run(options: { isForced?: boolean } = {}): Promise<SyncOutcome | undefined> {
    return await this.#ports.alone(async () => {
      const connection = await readConnection(this.#ports.store)
      if (!connection || (connection.isPaused && !options.isForced)) return { kind: 'off' as const }
      const outcome = await runSync(this.#dependencies(connection), options)
      const isKeyMissing = outcome.kind === 'failed' && outcome.error.code === 'sync.unknownKey'
      return isKeyMissing ? { kind: 'blocked' as const, code: outcome.error.code } : outcome
    })
  }

  async pause(isPaused: boolean): Promise<void> {
    const connection = await this.#connection()
    await writeConnection(this.#ports.store, { ...connection, isPaused })
  }

  /** A further code for the same vault; `present` is one that opens it now. */
  async addCode(present: string): Promise<ShownCode> {
    const { settings, vault, ...connection } = await this.#connection()
    const code = createSyncCode(systemRandom)
    const slots = await addSecret(
      this.#open(settings),
      vault,
      readSecret(present),
      { kind: 'code', code },
      systemRandom,
    )
    await writeConnection(this.#ports.store, {
      ...connection,
      settings,
      vault,
      slots: [...connection.slots, ...slots],
    })
    return showCode(vault, code)
  }

  /** A key of the next generation and a new code: after a browser was removed, or a code became known. */
  async rotate(present: string): Promise<ShownCode> {
    const connection = await this.#connection()
    const code = createSyncCode(systemRandom)
    const opened = await rotateKey(
      this.#open(connection.settings),
      connection.vault,
      readSecret(present),
      [{ kind: 'code', code }],
      systemRandom,
    )
    await writeConnection(this.#ports.store, {
      ...connection,
      keys: opened.keys,
      slots: [...connection.slots, ...opened.slots],
    })
    return showCode(connection.vault, code)
  }

  /** The newest code, typed where another browser made a new one. */
  async renewKeys(typed: string): Promise<void> {
    const connection = await this.#connection()
    const opened = await joinVault(this.#open(connection.settings), connection.vault, readSecret(typed))
    await writeConnection(this.#ports.store, { ...connection, keys: opened.keys, slots: opened.slots })
  }

  /** The user's word after the store lost its data: everything known here goes up again. */
  async uploadAgain(): Promise<void> {
    const connection = await this.#connection()
    await uploadAgain(this.#dependencies(connection), connection.slots)
  }

  async lookAgain(): Promise<void> {
    await lookAgain(this.#dependencies(await this.#connection()))
  }

  /** Forgets the vault here. The records stay. */
  async leave(): Promise<void> {
    await forgetConnection(this.#ports.store)
  }

  async #begin(settings: StoreSettings, opened: OpenVault): Promise<void> {
    const { vault, keys, slots } = opened
    await beginSync(this.#ports.syncStore, vault, systemRandom)
    await writeConnection(this.#ports.store, { settings, vault, keys, slots, isPaused: false })
  }

  async #connection(): Promise<Connection> {
    const connection = await readConnection(this.#ports.store)
    if (!connection) throw new AppError('sync.vaultGone')
    return connection
  }

  #dependencies({ settings, keys }: Connection): SyncDependencies {
    return {
      store: this.#ports.syncStore,
      backend: this.#open(settings),
      codec: createVaultCodec(keys, systemRandom),
      clock: { nowMs: this.#ports.now },
      random: systemRandom,
    }
  }

  #open(settings: StoreSettings): Backend {
    const { fetch, now } = this.#ports
    return openBackend(settings, { fetch, now, randomBytes: (length) => systemRandom.bytes(length) })
  }
}

function readSecret(typed: string): Secret {
  const read = readSyncCode(typed)
  return read ? { kind: 'code', code: read.code } : { kind: 'passphrase', passphrase: typed }
}

function showCode(vault: string, code: Uint8Array): ShownCode {
  return { words: writeCodeWords(code), payload: writeCodePayload(vault, code) }
}
