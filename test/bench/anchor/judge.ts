import { inkLength, type TokenMap, textNodes } from './tokens'

/** `wrongWhenGone`: a place was given although the text is no longer on the page. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'rightlyAbsent' | 'wrongWhenGone' | 'uncounted'

/** One word or space of a mutated page, where it stands. */
export interface Piece {
  node: Text
  offset: number
  text: string
  id: number
  ink: number
}

export function readPieces(document: Document, map: TokenMap): Piece[] {
  const pieces: Piece[] = []
  for (const node of textNodes(document)) {
    let offset = 0
    for (const { id, text } of map.get(node) ?? []) {
      pieces.push({ node, offset, text, id, ink: inkLength(text) })
      offset += text.length
    }
  }
  return pieces
}

/**
 * Compares a found range with where the marked words (numbers `from` to `to`, `total` characters) are
 * now. Right = at least 90% of the true characters and at most 10% beyond. Words that a mutation put
 * between the mark's own belong to it. A mark of whose characters less than half are left, but not
 * none, or whose words were parted by a move, has no one right answer and is not counted.
 */
export function judge(
  pieces: readonly Piece[],
  from: number,
  to: number,
  total: number,
  found: Range | undefined,
): Verdict {
  const isTruth = (piece: Piece): boolean => piece.id >= from && piece.id <= to && piece.ink > 0
  const first = pieces.findIndex(isTruth)
  if (first < 0) return found ? 'wrongWhenGone' : 'rightlyAbsent'
  const last = pieces.findLastIndex(isTruth)
  const inside = pieces.slice(first, last + 1)
  const isParted = inside.some((piece) => piece.id >= 0 && piece.ink > 0 && !isTruth(piece))
  if (isParted || sum(inside.filter(isTruth)) < total / 2) return 'uncounted'
  if (!found) return 'missed'
  const truth = sum(inside)
  let covered = 0
  let beyond = 0
  const [start, end] = [found.startContainer, found.endContainer]
  let isWithin = false
  pieces.forEach((piece, index) => {
    if (piece.node === start) isWithin = true
    if (!isWithin) return
    const ink = overlap(piece, found)
    if (index >= first && index <= last) covered += ink
    else beyond += ink
    const following = pieces[index + 1]
    if (piece.node === end && following?.node !== end) isWithin = false
  })
  return covered >= 0.9 * truth && beyond <= 0.1 * truth ? 'right' : 'wrong'
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, piece) => total + piece.ink, 0)
}

function overlap(piece: Piece, range: Range): number {
  const { node, offset, text } = piece
  const start = range.startContainer === node ? range.startOffset : 0
  const end = range.endContainer === node ? range.endOffset : node.data.length
  const from = Math.max(start, offset)
  const to = Math.min(end, offset + text.length)
  return to > from ? inkLength(text.slice(from - offset, to - offset)) : 0
}
