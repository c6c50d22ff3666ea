import { limits } from './limits'

/** What may still be visited of the page; every reader of text takes from it. */
export interface Budget {
  nodes: number
  characters: number
}

export function createBudget(): Budget {
  return { nodes: limits.textNodes, characters: limits.textCharacters }
}
