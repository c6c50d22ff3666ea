import type { Secret } from '@/lib/crypto/key-slots'
import { createSyncCode } from '@/lib/crypto/sync-code'
import type { VaultKey } from '@/lib/crypto/vault-key'
import { AppError } from '@/lib/errors/app-error'
import type { SlotFile } from '@/lib/sync/slot-file'
import { createVault, joinVault, mergeKeys, rotateKey } from '@/lib/sync/vault'
import type { SimDevice, SimWorld } from './sim-device'

/** The vault's keys and the code that opens them now, as the user has it on paper. */
export class SimKeys {
  private constructor(
    private readonly world: SimWorld,
    readonly vault: string,
    private secret: Secret,
    /** Codes of the newest generation: more than one where two browsers changed keys at once. */
    private codes: { secret: Secret; generation: number }[],
    /** What a browser gets that joins now. */
    public newest: { keys: VaultKey[]; slots: SlotFile[] },
  ) {}

  static async create(world: SimWorld): Promise<SimKeys> {
    const secret = newSecret(world)
    const { vault, keys, slots } = await createVault(world.store.memory, [secret], world.random)
    return new SimKeys(world, vault, secret, [{ secret, generation: 1 }], { keys, slots })
  }

  /** A key of the next generation, made in this browser; false where the store does not let it. */
  async rotate(device: SimDevice, isLeaked: boolean): Promise<boolean> {
    const { world, vault } = this
    const secret = newSecret(world)
    const options = { held: device.keys, isLeaked }
    const opened = await attempt(() =>
      rotateKey(world.store.memory, vault, this.secret, [secret], world.random, options),
    )
    this.trace(`${device.number} changes keys${isLeaked ? ' after a leak' : ''}`, opened?.keys, device)
    if (opened === undefined) return false
    this.secret = secret
    const generation = Math.max(...opened.keys.map((key) => key.generation))
    const others = this.codes.filter((code) => code.generation >= generation)
    this.codes = [{ secret, generation }, ...others]
    device.keys = mergeKeys(device.keys, opened.keys)
    device.slots = opened.slots
    // Whoever joins from now on has what the new code opens, and no more.
    const joined = await attempt(() => joinVault(world.store.memory, vault, secret))
    this.newest = joined ?? opened
    return true
  }

  /**
   * The newest code is typed in, and where two were made at once the other as well; false where the store does not
   * have their slots.
   */
  async renew(device: SimDevice): Promise<boolean> {
    let isOpened = false
    for (const { secret } of this.codes) if (await this.type(device, secret)) isOpened = true
    return isOpened
  }

  private async type(device: SimDevice, secret: Secret): Promise<boolean> {
    const { world, vault } = this
    const opened = await attempt(() => joinVault(world.store.memory, vault, secret))
    this.trace(`${device.number} types the code`, opened?.keys, device)
    if (opened === undefined) return false
    device.keys = mergeKeys(device.keys, opened.keys)
    device.slots = opened.slots
    return true
  }

  private trace(what: string, opened: readonly VaultKey[] | undefined, device: SimDevice): void {
    const { store, trace } = this.world
    const idsOf = (keys: readonly VaultKey[]) => keys.map(({ id }) => id).join(' ')
    const slots = [...store.memory.files.keys()].filter((path) => path.includes('/k/'))
    const names = slots.map((path) => path.slice(path.lastIndexOf('/') + 1)).join(' ')
    trace(`${what}: ${opened ? idsOf(opened) : 'in vain'}; had ${idsOf(device.keys)}; slots ${names}`)
  }
}

function newSecret(world: SimWorld): Secret {
  return { kind: 'code', code: createSyncCode(world.random) }
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
