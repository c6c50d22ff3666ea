import { chainTag, unknownChain } from './chain'
import type { FileName } from './file-name'

/**
 * Of one writer's files those that lead to `end`, itself included, by the chains in their names: what ends with it
 * on the same chain, and what ends just before one of these. A copied profile leaves others in the folder, begun
 * before it saw that it is a copy, which go on from the same edits and lead elsewhere. A chain that is not
 * known fits any.
 */
export function findLeading(end: FileName, files: readonly FileName[]): Set<FileName> {
  const byEnd = new Map<number, FileName[]>()
  for (const file of files) byEnd.set(file.to, [...(byEnd.get(file.to) ?? []), file])
  const leading = new Set([end])
  for (const file of byEnd.get(end.to) ?? []) if (isSameTag(file.after, end.after)) leading.add(file)
  for (const { from, before } of leading) {
    for (const file of byEnd.get(from - 1) ?? []) if (isSameTag(file.after, before)) leading.add(file)
  }
  return leading
}

function isSameTag(left: string, right: string): boolean {
  const unknown = chainTag(unknownChain)
  return left === right || left === unknown || right === unknown
}
