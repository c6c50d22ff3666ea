const dayPattern = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/

/**
 * Seconds since 1970 of `2023`, `2023-08` or `2023-08-08`, in UTC like the dates of records. `before`
 * begins where the named time begins, `after` where it ends: neither includes it.
 */
export function parseDay(text: string, side: 'before' | 'after'): number | undefined {
  const match = dayPattern.exec(text.trim())
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (day < 1 || day > 31)) return undefined
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1)
  if (side === 'before') return start / 1000
  const end =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1)
  return end / 1000
}
