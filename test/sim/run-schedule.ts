import { beginSync } from '@/lib/sync/begin-sync'
import { createSyncState } from '@/lib/sync/sync-state'
import { checkWorld, type Findings } from './check-world'
import { SimStore } from './faulty-backend'
import { Oracle, uidOf } from './oracle'
import { plainCodec } from './plain-codec'
import { SeededRandom } from './seeded-random'
import { raceToSetUp } from './set-up-race'
import { SimDevice, type SimWorld } from './sim-device'
import { SimKeys } from './sim-keys'
import { createProfileData, type ProfileData, SimSyncStore } from './sim-profile'
import { emptyTally, type Tally } from './tally'
import { actAsUser } from './user-acts'

export interface ScheduleResult {
  seed: number
  findings: Findings
  tally: Tally
}

const hourMs = 3600_000
const dayMs = 24 * hourMs

/** One life of a few devices on one store, drawn from a seed, and what came of it. */
export async function runSchedule(
  seed: number,
  trace: (line: string) => void = () => {},
): Promise<ScheduleResult> {
  const random = new SeededRandom(seed)
  const schedule = new Schedule(random, trace)
  await schedule.begin()
  const steps = 50 + random.below(150)
  for (let step = 0; step < steps; step += 1) await schedule.act()
  return { seed, findings: await schedule.settle(), tally: schedule.tally }
}

export function isClean(findings: Findings): boolean {
  return findings.lost.length + findings.undone.length + findings.apart.length === 0
}

class Schedule {
  readonly tally = emptyTally()
  devices: SimDevice[] = []
  private vault = 'v'.repeat(26)
  private keys: SimKeys | undefined
  private readonly raceFindings: string[] = []
  private readonly acknowledged = new Set<string>()
  private readonly world: SimWorld
  private readonly isDisastrous: boolean
  private readonly hasClones: boolean
  /** Two or three devices that write and sync all the time: many files, so packs of packs. */
  private readonly isBusy: boolean
  private readonly maxFileBytes: number
  private snapshot: Map<string, Uint8Array> | undefined
  private readonly backups: { device: SimDevice; data: ProfileData }[] = []

  constructor(
    private readonly random: SeededRandom,
    trace: (line: string) => void,
  ) {
    // Two of these at once (a store that loses files, a copied profile, a move to another vault) are more than any
    // design can tell apart.
    const kind = random.next()
    this.isDisastrous = kind < 0.25
    this.hasClones = kind >= 0.5
    this.isBusy = random.chance(0.15)
    this.maxFileBytes = random.chance(0.2) ? 1024 : 4_000_000
    this.world = {
      store: new SimStore(),
      oracle: new Oracle(),
      random,
      faults: {
        rate: random.chance(0.2) ? 0 : random.next() * 0.4,
        areListingsPartial: !this.hasClones && random.chance(0.3),
      },
      counts: this.tally,
      codec: plainCodec,
      slots: [{ name: 'key.json', bytes: new Uint8Array([1]) }],
      budgetBytes: random.chance(0.3) ? 2000 : 4_000_000,
      trace: (line) => {
        if (line.includes('.pack') && line.includes('writes r1')) this.tally.packs += 1
        trace(line)
      },
    }
    this.world.store.nowMs = 1_700_000_000_000
  }

  async begin(): Promise<void> {
    const { random, world } = this
    const kind = random.next()
    const vaults = [this.vault]
    if (kind < 0.1) {
      this.keys = await SimKeys.create(world)
      this.vault = this.keys.vault
      vaults.splice(0, 1, this.vault)
      world.codec = undefined
      this.tally.encrypted = 1
    } else if (kind < 0.4 && !this.isDisastrous && !this.hasClones) {
      const race = await raceToSetUp(world)
      this.raceFindings.push(...race.findings)
      vaults.splice(0, 1, ...race.vaults)
      this.vault = vaults.toSorted()[0] ?? this.vault
      this.tally.races = vaults.length - 1
    } else {
      for (const { name, bytes } of world.slots) {
        await world.store.memory.write(`r1/${this.vault}/k/${name}`, bytes)
      }
    }
    const count = 2 + random.below(this.isBusy ? 2 : 5)
    for (let number = 0; number < count; number += 1)
      this.addDevice(undefined, undefined, random.pick(vaults))
  }

  async act(): Promise<void> {
    const { random, world } = this
    world.store.nowMs += random.below(random.chance(0.02) ? 3 * dayMs : 60_000)
    await this.landDelayed(0.1)
    const device = random.pick(this.devices)
    const draw = random.next()
    if (this.isBusy && draw < 0.4) {
      actAsUser(device.data, world.oracle, random, device.nowMs())
      this.tally.edits += 1
      if (device.running === undefined) await device.syncFully()
    } else if (draw < 0.3) {
      actAsUser(device.data, world.oracle, random, device.nowMs())
      this.tally.edits += 1
    } else if (draw < 0.45) device.startSync()
    else if (draw < 0.93) await this.stepSome(device)
    else if (draw < 0.96) await this.crash(device)
    else await this.actRarely(device)
  }

  /** All is well again: everybody syncs, for two months if need be, and stays as they are then. */
  async settle(): Promise<Findings> {
    const { world } = this
    for (const device of this.devices) await this.crash(device)
    world.faults.rate = 0
    if (this.swappedOut !== undefined) this.swapBack()
    await this.landDelayed(1)
    // A browser that joins now must get the very same library, out of packs for the most part.
    for (const device of this.devices) if (device.data.sync?.vault !== this.vault) await this.move(device)
    this.addDevice(createProfileData(this.randomName()), 0)
    let findings: Findings = { lost: [], undone: [], apart: ['never looked'] }
    const writers = new Set(this.devices.map(({ data }) => data.sync?.writer))
    let cleanRounds = 0
    for (let round = 0; round < 45 && cleanRounds < 2; round += 1) {
      for (const device of this.devices) {
        const outcome = await device.syncFully()
        if (outcome?.kind === 'blocked') await device.resolveBlock(outcome.code === 'sync.vaultGone')
        await this.renewKeys(device)
      }
      world.store.nowMs += round < 3 ? hourMs : 1.5 * dayMs
      // What a profile knows, it never forgets (but by being put back from a backup).
      const known = new Set(this.devices.flatMap((device) => [...device.data.known]))
      for (const uid of this.acknowledged) known.add(uid)
      findings = this.compare(known)
      cleanRounds = isClean(findings) ? cleanRounds + 1 : 0
    }
    // With no copied profile, no store put back or that lies, and no log that another brought along, nobody has
    // a twin.
    const isTruthful = !this.isDisastrous && !world.faults.areListingsPartial
    const isQuiet = isTruthful && !this.hasClones && this.tally.moves === 0
    const renamed = this.devices.filter(({ data }) => !writers.has(data.sync?.writer))
    if (isQuiet && renamed.length > 0) findings.apart.push('a browser took itself for a copy')
    return findings
  }

  private compared: { states: unknown[]; findings: Findings } | undefined

  /** Where no state is another object than in the last round, what was found then still holds. */
  private compare(known: ReadonlySet<string>): Findings {
    const states: unknown[] = [
      known.size,
      ...this.devices.flatMap(({ data }) => [...data.states.values(), '|']),
    ]
    const before = this.compared
    const isSame =
      before?.states.length === states.length && states.every((state, at) => before.states[at] === state)
    const findings = isSame && before ? before.findings : checkWorld(this.devices, known)
    this.compared = { states, findings }
    return { ...findings, apart: [...findings.apart, ...this.raceFindings] }
  }

  private async stepSome(device: SimDevice): Promise<void> {
    const steps = 1 + this.random.below(this.random.chance(0.5) ? 60 : 5)
    for (let step = 0; step < steps && device.running !== undefined; step += 1) await device.step()
    const { outcome } = device
    if (device.running === undefined && this.random.chance(0.3)) await this.renewKeys(device)
    if (outcome?.kind !== 'blocked' || device.running !== undefined) return
    device.outcome = undefined
    if (this.random.chance(0.5)) await this.tryToResolve(device, outcome.code === 'sync.vaultGone')
  }

  private async tryToResolve(device: SimDevice, isUpload: boolean): Promise<void> {
    await this.whileWell(() => device.resolveBlock(isUpload))
  }

  private async whileWell(act: () => Promise<void>): Promise<void> {
    const { faults } = this.world
    const rate = faults.rate
    faults.rate = 0
    await act()
    faults.rate = rate
  }

  private async crash(device: SimDevice): Promise<void> {
    if (device.running === undefined) return
    this.tally.crashes += 1
    await device.crash()
  }

  private async actRarely(device: SimDevice): Promise<void> {
    const { random } = this
    const draw = random.next()
    if (this.keys !== undefined && draw < 0.3) await this.rotate(device, random.chance(0.5))
    else if (device.data.sync?.vault !== this.vault && random.chance(0.3)) await this.move(device)
    else if (this.isDisastrous) {
      if (draw < 0.15) this.empty()
      else if (draw < 0.4) this.rollBack()
      else if (draw < 0.6) this.swap()
      else if (this.swappedOut === undefined) this.snapshot = new Map(this.world.store.memory.files)
    } else if (this.hasClones) {
      if (draw < 0.4) this.clone(device)
      else if (draw < 0.7) this.backups.push({ device, data: structuredClone(device.data) })
      else await this.restore()
    } else if (draw < 0.3) await this.die(device)
    else if (this.devices.length < 7) this.addDevice()
  }

  private addDevice(
    data = createProfileData(this.randomName()),
    acts = this.random.below(3),
    vault = this.vault,
    like?: SimDevice,
  ): SimDevice {
    const { random, world } = this
    const offset = random.chance(0.5) ? 0 : (random.next() - 0.5) * 20 * dayMs
    const device = new SimDevice(world, data, offset, this.devices.length)
    device.keys = like?.keys ?? this.keys?.newest.keys ?? []
    device.slots = like?.slots ?? this.keys?.newest.slots ?? []
    // Some have a library before they join.
    for (let act = acts; act > 0 && data.sync === undefined; act -= 1) {
      actAsUser(data, world.oracle, random, device.nowMs())
    }
    data.sync ??= {
      ...createSyncState(vault, data.writer, data.sequence, this.randomName(52)),
      maxFileBytes: this.maxFileBytes,
    }
    this.devices.push(device)
    this.tally.devices += 1
    return device
  }

  /** A browser is gone for good: what it had acknowledged must be with everybody in the end. */
  private async die(device: SimDevice): Promise<void> {
    const { sync, states, known } = device.data
    if (this.devices.length < 3 || sync === undefined) return
    if (sync.isMarkerDue || sync.publications.length > 0) return
    // Nobody moves over for one that is gone: its edits are safe, in the vault that was not kept.
    if (sync.vault !== this.vault) return
    await this.crash(device)
    this.tally.deaths += 1
    this.devices = this.devices.filter((other) => other !== device)
    for (const state of states.values()) {
      for (const { heads } of Object.values(state.registers)) {
        for (const head of heads) {
          const isOut = head.dot[0] !== sync.writer || head.dot[1] <= sync.acked
          if (isOut && known.has(uidOf(head))) this.acknowledged.add(uidOf(head))
        }
      }
    }
  }

  private async rotate(device: SimDevice, isLeaked: boolean): Promise<void> {
    if (!(await this.keys?.rotate(device, isLeaked))) return
    this.tally.rotations += 1
    // A copied profile that has not shown itself yet, and a log written anew: the same limit as above.
    if (isLeaked && !this.hasClones) await this.whileWell(() => device.rewrite())
  }

  /** The user types the newest code where the keys do not do any more. */
  private async renewKeys(device: SimDevice): Promise<void> {
    if (!device.lacksKey() || !(await this.keys?.renew(device)) || this.hasClones) return
    await this.whileWell(() => device.rewrite())
  }

  /** Two vaults were made at once: the user of this browser comes over to the one that is kept. */
  private async move(device: SimDevice): Promise<void> {
    await this.crash(device)
    this.tally.moves += 1
    const { data, world } = device
    const store = new SimSyncStore(
      data,
      world.oracle,
      async () => {},
      () => device.nowMs(),
      world.trace,
    )
    await beginSync(store, this.vault, this.random)
  }

  private clone(device: SimDevice): void {
    if (this.devices.length >= 7) return
    this.tally.clones += 1
    this.world.trace(`${device.number} is copied to ${this.devices.length}`)
    this.addDevice(structuredClone(device.data), 0, this.vault, device)
  }

  private async restore(): Promise<void> {
    const backup = this.backups.at(-1)
    if (backup === undefined || !this.devices.includes(backup.device)) return
    this.tally.restores += 1
    this.world.trace(`${backup.device.number} is put back`)
    await this.crash(backup.device)
    backup.device.data = structuredClone(backup.data)
  }

  private empty(): void {
    this.world.trace('the store is emptied')
    this.tally.emptied += 1
    if (this.swappedOut === undefined) this.world.store.memory.files.clear()
  }

  private rollBack(): void {
    if (this.snapshot === undefined || this.swappedOut !== undefined) return
    this.tally.rolledBack += 1
    this.world.trace('the store is rolled back')
    this.replaceFiles(this.snapshot)
  }

  private swappedOut: Map<string, Uint8Array> | undefined

  private swap(): void {
    if (this.swappedOut !== undefined) {
      this.swapBack()
      return
    }
    this.tally.swapped += 1
    const { files } = this.world.store.memory
    this.swappedOut = new Map(files)
    this.replaceFiles(new Map([[`r1/${'w'.repeat(26)}/k/other.json`, new Uint8Array([2])]]))
  }

  private swapBack(): void {
    if (this.swappedOut !== undefined) this.replaceFiles(this.swappedOut)
    this.swappedOut = undefined
  }

  private replaceFiles(files: ReadonlyMap<string, Uint8Array>): void {
    const stored = this.world.store.memory.files
    stored.clear()
    for (const [path, bytes] of files) stored.set(path, bytes)
  }

  private async landDelayed(probability: number): Promise<void> {
    const { delayed, memory } = this.world.store
    while (delayed.length > 0 && this.random.chance(probability)) {
      const [path, bytes] = delayed.shift() ?? ['', new Uint8Array()]
      await memory.write(path, bytes)
    }
  }

  private randomName(length = 13): string {
    return Array.from({ length }, () => this.random.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('')
  }
}
