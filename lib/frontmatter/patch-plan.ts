import type { ParsedNode } from 'yaml'
import type { FileParts } from './split-file'

/** One replacement in the file's text; `owner` is the collection that it changes. */
export interface Splice {
  start: number
  end: number
  text: string
  owner: ParsedNode | undefined
}

/** The splices of one patch. Offsets are those of the whole file. */
export class PatchPlan {
  readonly splices: Splice[] = []
  readonly text: string
  readonly parts: FileParts
  /** The YAML text alone, which the nodes' ranges count in. */
  readonly yaml: string

  constructor(text: string, parts: FileParts) {
    this.text = text
    this.parts = parts
    this.yaml = text.slice(parts.start, parts.end)
  }

  get eol(): '\n' | '\r\n' {
    return this.parts.eol
  }

  /** From an offset of a node's range to one of the file. */
  fromYaml(offset: number): number {
    return offset + this.parts.start
  }

  replace(start: number, end: number, text: string, owner?: ParsedNode | null): void {
    this.splices.push({ start, end, text, owner: owner ?? undefined })
  }

  /** The text with every splice carried out; those at one place stand in the order they were made. */
  apply(): string {
    let result = ''
    let at = 0
    for (const { start, end, text } of this.splices.toSorted((a, b) => a.start - b.start)) {
      // An insertion may stand where a removal begins; overlaps are caught by reading the result again.
      result += this.text.slice(at, Math.max(at, start)) + text
      at = Math.max(at, end)
    }
    return result + this.text.slice(at)
  }
}

/** The value cannot be changed in place; its whole key is written anew. */
export class NeedsRewrite extends Error {}
