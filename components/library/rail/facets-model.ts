import { signal } from '@preact/signals'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import type { Facets, Search, SearchFilters } from '@/lib/search/search-api'

/** Counts beside the list. The last ones stay until newer ones are there. */
export class FacetsModel {
  readonly facets = signal<Facets | undefined>(undefined)
  readonly error = signal<AppError | undefined>(undefined)
  readonly #search: Search
  #generation = 0

  constructor(search: Search) {
    this.#search = search
  }

  async load(query: string, filters: SearchFilters): Promise<void> {
    const generation = ++this.#generation
    try {
      const facets = await this.#search.facets(query, filters)
      if (generation !== this.#generation) return
      this.facets.value = facets
      this.error.value = undefined
    } catch (error) {
      if (generation === this.#generation) this.error.value = toAppError(error)
    }
  }
}
