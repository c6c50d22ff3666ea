import type { Budget } from '../budget'
import { cleanText, foldLetters } from '../clean-text'
import { isElement } from './node-kind'
import { readText } from './read-text'

/** A line of visible text and how many lines it is from the headline (negative: above it). */
export interface NearLine {
  text: string
  distance: number
}

/** Lines of text around the headline: where bylines and datelines stand that no markup names. */
export function readLinesNear(headline: Element, headlineText: string, budget: Budget): NearLine[] {
  let container: Element = headline
  let text = ''
  for (let level = 0; level < 6; level++) {
    const parent = container.parentNode
    if (!isElement(parent) || parent.localName === 'html') break
    container = parent
    text = readText(container, budget, 6_000, '\n')
    if (text.length > headlineText.length + 600) break
  }
  const lines = text
    .split('\n')
    .map((line) => cleanText(line))
    .filter((line) => line.length > 1)
  const wanted = foldLetters(headlineText)
  const at = lines.findIndex(
    (line) => wanted.startsWith(foldLetters(line)) && foldLetters(line).length > wanted.length / 2,
  )
  const start = Math.max(0, at)
  return lines
    .map((line, index) => ({ text: line, distance: index - start }))
    .filter(
      (line) => line.distance >= -8 && line.distance <= 16 && line.distance !== 0 && line.text.length <= 140,
    )
}
