import { normalizeAddress } from '@/lib/record/normalize-address'
import { recordAddresses } from '@/lib/record/record-addresses'
import { makeDistinctRecordId, makeRandomId } from '@/lib/record/record-id'
import type { ClipRecord } from '@/lib/record/record-schema'
import { isSameTitle } from '@/lib/record/same-title'
import type { SoughtRecords } from './find-held'
import type { Library } from './library-api'

interface Known {
  id: string
  /** Of its source file. */
  name: string | undefined
  title: string
  isTrashed: boolean
  /** The file of this import that it belongs to. */
  claimedBy?: string
}

/** A record of the import, with what its file says of it. */
export interface Incoming {
  record: ClipRecord
  /** Of the file that it stands in. */
  name: string
  /** The file is this record's own, not an export of many. */
  isFile: boolean
  statedId: string | undefined
}

/**
 * What the library holds of the records that an import brings, as far as files are matched by it. Asked
 * slice by slice, so that a few files cost the same in a large library as in a small one.
 */
export class ImportIndex {
  readonly #ids = new Map<string, Known>()
  readonly #byName = new Map<string, Known>()
  readonly #byAddress = new Map<string, Known[]>()
  /** Names of all files of this import. */
  readonly names: ReadonlySet<string>

  constructor(
    readonly library: Pick<Library, 'findHeld'>,
    names: Iterable<string>,
  ) {
    this.names = new Set(names)
  }

  /** Reads what these may be, before they are placed. Answers the records read. */
  async prepare(incoming: readonly Incoming[]): Promise<ClipRecord[]> {
    const stated = incoming.flatMap(({ statedId }) => statedId ?? [])
    return await this.#take({
      ids: [...new Set([...incoming.map(({ record }) => record.id), ...stated])],
      addresses: incoming.flatMap(({ record }) => recordAddresses(record)),
      files: incoming.flatMap(({ isFile, name }) => (isFile ? [name] : [])),
    })
  }

  async #take(sought: SoughtRecords): Promise<ClipRecord[]> {
    const held = await this.library.findHeld(sought)
    for (const { record, isTrashed } of held) {
      if (!this.#ids.has(record.id)) this.#add(record, { isTrashed })
    }
    return held.map(({ record }) => record)
  }

  /** A record that this import adds, for its file where it has one. */
  add(record: ClipRecord, claimedBy: string | undefined): void {
    this.#add(record, { isTrashed: false, ...(claimedBy === undefined ? {} : { claimedBy }) })
  }

  /** A record in the trash comes back when it is imported, even unchanged. */
  isTrashed(id: string): boolean {
    return this.#ids.get(id)?.isTrashed === true
  }

  #add(record: ClipRecord, state: Pick<Known, 'isTrashed' | 'claimedBy'>): void {
    const known: Known = { id: record.id, name: record.src?.name, title: record.title, ...state }
    this.#ids.set(record.id, known)
    if (known.name !== undefined) this.#byName.set(known.name, known)
    for (const address of normalizedAddresses(record)) {
      const others = this.#byAddress.get(address)
      if (others === undefined) this.#byAddress.set(address, [known])
      else others.push(known)
    }
  }

  /**
   * The saved record that the file `name` is, claimed for it; undefined for a new one. By the id that the
   * file states, by its name if title or address agree, else by address: a record that another file of
   * this import holds stays that file's, so files that share an address stay apart.
   */
  claim(record: ClipRecord, name: string, statedId: string | undefined): string | undefined {
    const known = this.#find(record, name, statedId)
    if (known !== undefined) known.claimedBy = name
    return known?.id
  }

  /** The saved record of an item in another tool's export: by its own id, else by address. */
  findItem(record: ClipRecord, statedId: string | undefined): string | undefined {
    if (statedId !== undefined && this.#ids.has(statedId)) return statedId
    const sharers = normalizedAddresses(record).flatMap((address) => this.#byAddress.get(address) ?? [])
    return (sharers.find((known) => isSameTitle(known.title, record.title)) ?? sharers[0])?.id
  }

  /** A free id for a new record of that file, the same in every browser. */
  async freeId(record: ClipRecord, name: string): Promise<string> {
    if (!this.#ids.has(record.id)) return record.id
    const { webUrl, originalUrl, title } = record
    const distinct = makeDistinctRecordId(webUrl, originalUrl, `${name}\n${title}`)
    if (!this.#ids.has(distinct)) await this.#take({ ids: [distinct], addresses: [], files: [] })
    return this.#ids.has(distinct) ? makeRandomId() : distinct
  }

  #find(record: ClipRecord, name: string, statedId: string | undefined): Known | undefined {
    const isFree = (known: Known | undefined) => known !== undefined && known.claimedBy === undefined
    const stated = statedId === undefined ? undefined : this.#ids.get(statedId)
    if (isFree(stated)) return stated
    const sharers = normalizedAddresses(record).flatMap((address) => this.#byAddress.get(address) ?? [])
    const named = this.#byName.get(name)
    if (named && isFree(named) && (sharers.includes(named) || isSameTitle(named.title, record.title)))
      return named
    const isSame = (known: Known) => isSameTitle(known.title, record.title)
    // A record of a file that is not here may have been renamed; one without a file was saved in the browser.
    const candidates = sharers.filter((known) => isFree(known) && !this.names.has(known.name ?? ''))
    return candidates.find(isSame) ?? candidates.find((known) => known.name === undefined)
  }
}

function normalizedAddresses(record: ClipRecord): string[] {
  return recordAddresses(record).flatMap((address) => normalizeAddress(address) ?? [])
}
