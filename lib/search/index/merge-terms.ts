import { PostingReader, PostingWriter } from './posting-list'
import type { TermList } from './read-block'

/** The terms of one segment in order, read as they are needed; `places` as in `MergeSource`. */
export interface TermSource {
  next(): Promise<TermList | undefined>
  places: Int32Array
}

export interface MergedTerm {
  term: string
  documents: number
  list: Uint8Array
}

/** All terms of all sources in order, with the lists of the same term made one and the dead left out. */
export async function* mergeTerms(sources: readonly TermSource[]): AsyncGenerator<MergedTerm> {
  const heads = await Promise.all(sources.map((source) => source.next()))
  for (;;) {
    let term: string | undefined
    for (const head of heads) if (head && (term === undefined || head.term < term)) term = head.term
    if (term === undefined) return
    const writer = new PostingWriter()
    for (const [index, source] of sources.entries()) {
      const head = heads[index]
      if (head?.term !== term) continue
      copyList(head.list, source.places, writer)
      heads[index] = await source.next()
    }
    if (writer.documents > 0) yield { term, documents: writer.documents, list: writer.finish() }
  }
}

function copyList(list: Uint8Array, places: Int32Array, writer: PostingWriter): void {
  const reader = new PostingReader(list)
  const positions: number[] = []
  while (reader.next()) {
    const place = places[reader.document] ?? -1
    if (place >= 0) writer.add(place, reader.positions(positions))
  }
}
