import type { FaultCounts } from './faulty-backend'

/** What a schedule went through, to show that it went through it. */
export interface Tally extends FaultCounts {
  devices: number
  edits: number
  crashes: number
  clones: number
  restores: number
  emptied: number
  rolledBack: number
  swapped: number
  encrypted: number
  rotations: number
  races: number
  moves: number
  packs: number
  deaths: number
}

export function emptyTally(): Tally {
  return {
    devices: 0,
    edits: 0,
    crashes: 0,
    clones: 0,
    restores: 0,
    emptied: 0,
    rolledBack: 0,
    swapped: 0,
    encrypted: 0,
    rotations: 0,
    races: 0,
    moves: 0,
    packs: 0,
    deaths: 0,
    torn: 0,
    lostAnswers: 0,
    errors: 0,
    partialReads: 0,
    partialLists: 0,
    altered: 0,
  }
}
