const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** `3 minutes ago`, `in 2 hours`: the largest unit that fits. Both times in ms. */
export function describeWhen(ms: number, nowMs: number, language: string): string {
  const off = ms - nowMs
  const [unit, size] = units.find(([, length]) => Math.abs(off) >= length) ?? ['second', 1000]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(off / size), unit)
}
