import { type ScaleLinear, scaleLinear } from 'd3-scale'

export interface CountAxis {
  /** Where a count stands, in units of the drawing. */
  place: ScaleLinear<number, number>
  ticks: number[]
}

/** An axis of counts from 0 to a round number at or above `most`, with about four whole steps. */
export function countAxis(most: number, from: number, to: number): CountAxis {
  const place = scaleLinear([0, Math.max(1, most)], [from, to]).nice(4)
  return { place, ticks: place.ticks(4).filter(Number.isInteger) }
}
