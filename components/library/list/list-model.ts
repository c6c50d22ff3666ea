import { signal } from '@preact/signals'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { MatchTerms } from '@/lib/search/search-api'
import type { ListSlice, ListSource } from './list-source'
import { type RowSummary, summariseRecord } from './row-summary'

export const pageSize = 50
/** Pages kept in memory: 4,000 rows. */
const keptPages = 80
/** Rows before those in view from which on finding a page takes the database a good part of a second. */
const farDown = 3_000
/** Pages read at the same time. */
const mostAtOnce = 2

const noMarks: MatchTerms = { words: [], prefixes: [] }

/**
 * A window on a list of any length. Rows come in pages of 50 as they scroll into view and the oldest
 * pages are dropped. While a new query or a reload is under way the rows before it stay, so that nothing
 * blinks. Read `revision` to follow changes of the rows.
 */
export class ListModel {
  readonly total = signal<number | undefined>(undefined)
  readonly revision = signal(0)
  readonly isLoading = signal(true)
  readonly error = signal<AppError | undefined>(undefined)
  readonly marks = signal<MatchTerms>(noMarks)
  readonly corrections = signal<readonly { typed: string; used: string }[]>([])

  #source: ListSource | undefined
  #pages = new Map<number, RowSummary[]>()
  #loading = new Set<number>()
  #generation = 0
  #wanted = { first: 0, end: pageSize }
  #readTime = 0

  /** Shows another list from its start. */
  async open(source: ListSource): Promise<void> {
    this.#source = source
    this.#wanted = { first: 0, end: pageSize }
    await this.reload()
  }

  /** Reads what is in view afresh; the rest is read when it comes into view. */
  async reload(): Promise<void> {
    const generation = ++this.#generation
    const source = this.#source
    if (!source) return
    this.isLoading.value = true
    this.#loading.clear()
    try {
      const fresh = new Map<number, RowSummary[]>()
      for (const page of this.#wantedPages()) {
        const result = await this.#read(source, page)
        if (generation !== this.#generation) return
        fresh.set(page, result.records.map(summariseRecord))
        this.total.value = result.total
        this.marks.value = result.marks ?? noMarks
        this.corrections.value = result.corrections ?? []
      }
      this.#pages = fresh
      this.error.value = undefined
    } catch (error) {
      if (generation === this.#generation) this.error.value = toAppError(error)
    }
    if (generation !== this.#generation) return
    this.isLoading.value = false
    this.revision.value++
  }

  /** Whether reading what is in view takes long, and keeps the library from being written meanwhile. */
  get isFarDown(): boolean {
    return this.#wanted.first > farDown
  }

  /** How long the last page took to read, in ms. */
  get readTime(): number {
    return this.#readTime
  }

  rowAt(index: number): RowSummary | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize]
  }

  /** Index of a loaded row; -1 where it is not loaded or not in the list. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const index = rows.findIndex((row) => row.id === id)
      if (index >= 0) return page * pageSize + index
    }
    return -1
  }

  /** Tells which rows are in view. What was only passed on the way there is never read. */
  show(first: number, end: number): void {
    this.#wanted = { first, end }
    this.#loadMissing()
  }

  /** Ids of rows `first` to `last`, both included, whether or not they are loaded. */
  async idsBetween(first: number, last: number): Promise<string[]> {
    const result = await this.#source?.ids(first, last - first + 1)
    return result ?? []
  }

  async allIds(): Promise<string[]> {
    return (await this.#source?.ids(0, Number.POSITIVE_INFINITY)) ?? []
  }

  #loadMissing(): void {
    for (const page of this.#wantedPages()) {
      if (this.#loading.size >= mostAtOnce) return
      if (!this.#pages.has(page) && !this.#loading.has(page)) void this.#load(page)
    }
  }

  async #load(page: number): Promise<void> {
    const generation = this.#generation
    this.#loading.add(page)
    try {
      const result = this.#source && (await this.#read(this.#source, page))
      if (!result || generation !== this.#generation) return
      this.#pages.set(page, result.records.map(summariseRecord))
      this.#dropOld()
      this.revision.value++
    } catch (error) {
      if (generation === this.#generation) this.error.value = toAppError(error)
      // Asked again only by the next scroll or by the user: a store that fails is not hammered.
      this.#loading.delete(page)
      return
    }
    this.#loading.delete(page)
    this.#loadMissing()
  }

  async #read(source: ListSource, page: number): Promise<ListSlice> {
    const from = performance.now()
    const slice = await source.read(page * pageSize, pageSize)
    this.#readTime = performance.now() - from
    return slice
  }

  #wantedPages(): number[] {
    const total = this.total.value ?? Number.POSITIVE_INFINITY
    const end = Math.max(1, Math.min(this.#wanted.end, total))
    const first = Math.min(Math.floor(this.#wanted.first / pageSize), Math.floor((end - 1) / pageSize))
    const pages: number[] = []
    for (let page = first; page * pageSize < end; page++) pages.push(page)
    return pages
  }

  #dropOld(): void {
    const inView = new Set(this.#wantedPages())
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= keptPages) return
      if (!inView.has(page)) this.#pages.delete(page)
    }
  }
}
