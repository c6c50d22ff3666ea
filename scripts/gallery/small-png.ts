import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Pixels {
  width: number
  height: number
  /** Three bytes a pixel. */
  rgb: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColors = 256
/** Square of the distance from which two colours are told apart at a glance. */
const unlike = 24 ** 2

/**
 * A browser's screenshot (PNG, 8 bits a channel, not interlaced) with at most 256 colours: pictures of
 * pages lose nothing that can be seen and have a third of the size.
 */
export function makeSmallPng(png: Uint8Array): Buffer {
  const { width, height, rgb } = readPng(png)
  const { palette, indexOf } = choosePalette(rgb)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colorAt(rgb, y * width + x))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    makeChunk('IHDR', head),
    makeChunk(
      'PLTE',
      Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255])),
    ),
    makeChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    makeChunk('IEND', Buffer.alloc(0)),
  ])
}

const colorAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0)

/** A palette, and for each other one the nearest of them. */
function choosePalette(rgb: Uint8Array): { palette: number[]; indexOf: (color: number) => number } {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel * 3 < rgb.length; pixel++) {
    const color = colorAt(rgb, pixel)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  // First colours unlike each other, so that a small dot keeps its own; then shades, the frequent ones.
  const palette: number[] = []
  for (const color of byCount) {
    if (palette.length >= mostColors / 2) break
    if (palette.every((other) => distance(color, other) > unlike)) palette.push(color)
  }
  const chosen = new Set(palette)
  palette.push(...byCount.filter((color) => !chosen.has(color)).slice(0, mostColors - palette.length))
  const known = new Map(palette.map((color, index) => [color, index]))
  const indexOf = (color: number): number => {
    const found = known.get(color) ?? nearest(palette, color)
    known.set(color, found)
    return found
  }
  return { palette, indexOf }
}

function nearest(palette: readonly number[], color: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of palette.entries()) {
    const far = distance(color, other)
    if (far < least) [best, least] = [index, far]
  }
  return best
}

function distance(one: number, other: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255))
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2
}

function makeChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const channels = bytes[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const lines = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = lines[pixel * channels + channel] ?? 0
  return { width, height, rgb }
}

/** Takes the five filters back (PNG specification, chapter 9). */
function unfilter(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const left = x < step ? 0 : (out[y * stride + x - step] ?? 0)
      const up = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0)
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * stride + x - step] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each))
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner
}
