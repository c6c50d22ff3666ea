import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8')
const colors = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(colors.get(name)?.[theme] ?? ''))
  if (a === undefined || b === undefined || Number.isNaN(a + b)) throw new Error(`${one} ${other}`)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const papers = ['paper', 'paper-raised', 'paper-sunken']
const onPapers = (...inks: string[]) => inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const))
const texts = [
  ...onPapers('ink', 'ink-muted', 'accent', 'accent-strong', 'positive', 'warning', 'danger'),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'accent-soft'],
  ['accent-strong', 'accent-line'],
  ['positive', 'positive-soft'],
  ['ink', 'positive-soft'],
  ['ink', 'warning-soft'],
  ['ink', 'danger-soft'],
  ['danger', 'danger-soft'],
  ['ink', 'mark-yellow'],
  ['ink', 'mark-green'],
  ['ink', 'mark-blue'],
  ['ink', 'mark-purple'],
] as const
const controls = onPapers('line-control', 'accent')

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(texts)('has %s on %s at 4.5:1 or better', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controls)('has %s on %s at 3:1 or better', (line, paper) => {
    expect(contrast(line, paper, theme)).toBeGreaterThanOrEqual(3)
  })
})
