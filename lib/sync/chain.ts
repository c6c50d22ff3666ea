import { concatBytes, encodeText, fromBase32, hashBytes, toBase32 } from '@/lib/crypto/bytes'
import { stringifySorted } from '@/lib/edits/compare-edits'
import type { Transaction } from './transaction'

/** A chain value that is not known: compared with nothing. */
export const unknownChain = ''
/** How much of a chain value stands in a file's name. */
const tagLength = 6

/**
 * A running SHA-256 over a writer's original edits: two logs that agree at one sequence agree up to it.
 * It begins with a random value, so its tags tell the store nothing about the edits.
 */
export async function extendChain(chain: string, transaction: Transaction): Promise<string> {
  const before = fromBase32(chain) ?? new Uint8Array()
  const edits = stringifySorted([transaction.sequence, transaction.edits])
  return toBase32(await hashBytes(concatBytes(before, encodeText(edits))))
}

export function chainTag(chain: string): string {
  return chain === unknownChain ? 'a'.repeat(tagLength) : chain.slice(0, tagLength)
}

/** Do these two contradict each other? What is not known contradicts nothing. */
export function isOtherChain(left: string, right: string): boolean {
  return left !== unknownChain && right !== unknownChain && left !== right
}
