import type { ImportSource } from './import-sources'

/** Bytes of a piece: read and checked in some 30 ms. */
const pieceLength = 400_000
const lineFeed = 10

/**
 * A file of lines in pieces that end with a line, so that a library of any size comes in without standing
 * in memory. A line longer than `mostBytes` stays with its piece, which then is refused when it is read.
 */
export async function listPieces(file: File, name: string, mostBytes: number): Promise<ImportSource[]> {
  const pieces: ImportSource[] = []
  let firstLine = 1
  for (let from = 0; from < file.size; ) {
    const { length, lines } = await measurePiece(file, from, mostBytes)
    const piece = file.slice(from, from + length)
    pieces.push({
      name,
      size: length,
      firstLine,
      read: async () => new Uint8Array(await piece.arrayBuffer()),
    })
    from += length
    firstLine += lines
  }
  return pieces
}

async function measurePiece(
  file: File,
  from: number,
  mostBytes: number,
): Promise<{ length: number; lines: number }> {
  for (let wanted = pieceLength; ; wanted *= 2) {
    const bytes = new Uint8Array(await file.slice(from, from + wanted).arrayBuffer())
    const isRest = from + bytes.length >= file.size || wanted > mostBytes
    const length = isRest ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
    if (length > 0) return { length, lines: countLines(bytes, length) }
  }
}

function countLines(bytes: Uint8Array, length: number): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < length; at = bytes.indexOf(lineFeed, at + 1)) count++
  return count
}
