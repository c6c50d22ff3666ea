import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode, readSyncCode } from '@/lib/crypto/sync-code'
import { AppError } from '@/lib/errors/app-error'
import type { BackendReport } from '@/lib/sync/backend'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { beginSync } from '@/lib/sync/begin-sync'
import { type Connection, generationOf } from '@/lib/sync/connection'
import { markerFolder, readMarkerName } from '@/lib/sync/file-name'
import { lookAgain, skipHole, uploadAgain } from '@/lib/sync/resolve-block'
import type { SyncOutcome } from '@/lib/sync/run-sync'
import { createVault, joinVault, listVaults, type OpenVault } from '@/lib/sync/vault'
import { findHoleEnd } from './find-hole-end'
import { forgetGitCaches } from './git-cache'
import { forgetConnection, readConnection, writeConnection } from './sync-connection'
import { askForRewrite, listDevices, markRemoved, renameDevice, type SyncDevice } from './sync-devices'
import {
  addCode,
  changePassphrase,
  readSecret,
  renewKeys,
  replaceKeys,
  type ShownCode,
  showCode,
} from './sync-keys'
import { makeDependencies, openStore, type SyncPorts, SyncRunner } from './sync-runner'
import { writeTrouble } from './sync-trouble'

/** A new vault: its code, and vaults that another browser made at the same moment. */
export interface CreatedVault {
  code: ShownCode
  /** Not empty: nothing was uploaded, and sync is paused until the user says which to keep. */
  others: string[]
}

/** Set-up, runs and decisions of sync, for the background and for pages alike. All reject with AppError. */
export class SyncService {
  readonly #ports: SyncPorts

  readonly #runner: SyncRunner

  constructor(ports: SyncPorts) {
    this.#ports = ports
    this.#runner = new SyncRunner(ports)
  }

  /** See `SyncRunner.run`. */
  async run(options: { isForced?: boolean } = {}): Promise<SyncOutcome | undefined> {
    return await this.#runner.run(options)
  }

  /** Tries the store; answers what it can do and which vaults are there. Nothing is kept. */
  async probe(settings: StoreSettings): Promise<{ report: BackendReport; vaults: string[] }> {
    const backend = openStore(this.#ports, settings)
    const report = await backend.probe()
    return { report, vaults: await listVaults(backend) }
  }

  /** Makes a vault and its code, which is shown once and kept nowhere. */
  async create(settings: StoreSettings, options: { isSecond?: boolean } = {}): Promise<CreatedVault> {
    const code = createSyncCode(systemRandom)
    const opened = await createVault(
      openStore(this.#ports, settings),
      [{ kind: 'code', code }],
      systemRandom,
      options,
    )
    await this.#begin(settings, opened, opened.others.length > 0)
    return { code: showCode(opened.vault, code), others: opened.others }
  }

  /** Joins a vault with the code that another browser showed (or a passphrase). `vault` where there are several. */
  async join(settings: StoreSettings, typed: string, vault?: string): Promise<void> {
    const backend = openStore(this.#ports, settings)
    const wanted = vault ?? readSyncCode(typed)?.vault
    const candidates = wanted === undefined ? await listVaults(backend) : [wanted]
    let failure = new AppError('sync.vaultGone')
    for (const candidate of candidates) {
      try {
        await this.#begin(settings, await joinVault(backend, candidate, readSecret(typed)), false)
        return
      } catch (error) {
        // Another vault on the same store may be the one that this code opens.
        if (!(error instanceof AppError)) throw error
        failure = error
      }
    }
    throw failure
  }

  async pause(isPaused: boolean): Promise<void> {
    await writeConnection(this.#ports.store, { ...(await this.#connection()), isPaused })
  }

  /** Another address, user name or password for the same library. What is not there is asked about by the next run. */
  async changeStore(settings: StoreSettings): Promise<void> {
    await writeConnection(this.#ports.store, { ...(await this.#connection()), settings })
    await writeTrouble(this.#ports.store, undefined)
    await forgetGitCaches()
    await this.lookAgain()
  }

  /** A further code for the same vault; `present` is a code or passphrase that opens it now. */
  async addCode(present: string): Promise<ShownCode> {
    const connection = await this.#connection()
    const changed = await addCode(openStore(this.#ports, connection.settings), connection, present)
    await writeConnection(this.#ports.store, changed.connection)
    return changed.code
  }

  async changePassphrase(present: string, passphrase: string): Promise<void> {
    const connection = await this.#connection()
    const backend = openStore(this.#ports, connection.settings)
    await writeConnection(this.#ports.store, await changePassphrase(backend, connection, present, passphrase))
  }

  /**
   * A key of the next generation and a new code, asked for on every other browser. `removed`: the browser
   * that shall no longer read along. `isLeaked`: somebody knows a code or passphrase, so every browser
   * writes its files anew in the background.
   */
  async replaceKeys(present: string, reason: { removed?: string; isLeaked?: boolean }): Promise<ShownCode> {
    const { store, devices } = this.#ports
    const connection = await this.#connection()
    const changed = await replaceKeys(openStore(this.#ports, connection.settings), connection, present)
    await writeConnection(store, changed.connection)
    if (reason.removed !== undefined) await markRemoved(devices, reason.removed)
    if (reason.isLeaked) await askForRewrite(devices, generationOf(changed.connection.keys))
    return changed.code
  }

  /** The newest code, typed where another browser made a new one. */
  async renewKeys(typed: string): Promise<void> {
    const connection = await this.#connection()
    const renewed = await renewKeys(openStore(this.#ports, connection.settings), connection, typed)
    await writeConnection(this.#ports.store, renewed)
    await writeTrouble(this.#ports.store, undefined)
  }

  /** The user's word after the store lost its data: everything known here goes up again. */
  async uploadAgain(): Promise<void> {
    const connection = await this.#connection()
    await uploadAgain(makeDependencies(this.#ports, connection), connection.slots)
  }

  async lookAgain(): Promise<void> {
    await lookAgain(makeDependencies(this.#ports, await this.#connection()))
  }

  /**
   * The user's word that what is missing or damaged of another browser's edits will not come: reading goes
   * on after it. What lies there stays unread here, even if it turns up.
   */
  async skipMissing(writer: string): Promise<void> {
    const dependencies = makeDependencies(this.#ports, await this.#connection())
    const end = await findHoleEnd(dependencies, writer)
    if (end !== undefined) await skipHole(dependencies, writer, end)
  }

  /** How many changes the other browsers have put on the store, for the progress of a first sync. One listing. */
  async countOnStore(): Promise<number> {
    const { settings, vault } = await this.#connection()
    const state = await this.#ports.syncStore.load()
    const furthest = new Map<string, number>()
    for (const { name } of await openStore(this.#ports, settings).list(markerFolder(vault))) {
      const marker = readMarkerName(name)
      if (marker === undefined || marker.writer === state?.writer) continue
      furthest.set(marker.writer, Math.max(marker.file.to, furthest.get(marker.writer) ?? 0))
    }
    return [...furthest.values()].reduce((sum, to) => sum + to, 0)
  }

  async devices(): Promise<SyncDevice[]> {
    const state = await this.#ports.syncStore.load()
    return state === undefined ? [] : await listDevices(this.#ports.devices, state.writer)
  }

  async renameDevice(writer: string, name: string): Promise<void> {
    await renameDevice(this.#ports.devices, writer, name)
  }

  /**
   * Forgets the vault, its keys and the credentials here. The records stay; erasing them is another step.
   * Where the store answers, the others learn of it and what waits goes out first.
   */
  async leave(): Promise<void> {
    const { store, syncStore, devices } = this.#ports
    const state = await syncStore.load()
    const isReachable = state !== undefined && state.failures === 0 && state.blocked === undefined
    if (isReachable) {
      await markRemoved(devices, state.writer)
      await this.run({ isForced: true })
    }
    await forgetConnection(store)
    await forgetGitCaches()
  }

  async #begin(settings: StoreSettings, opened: OpenVault, isPaused: boolean): Promise<void> {
    const { vault, keys, slots } = opened
    const { store, syncStore } = this.#ports
    await beginSync(syncStore, vault, systemRandom)
    const rewritten = generationOf(keys)
    await writeConnection(store, { settings, vault, keys, slots, isPaused, rewritten })
    await writeTrouble(store, undefined)
  }

  async #connection(): Promise<Connection> {
    const connection = await readConnection(this.#ports.store)
    if (!connection) throw new AppError('sync.vaultGone')
    return connection
  }
}
