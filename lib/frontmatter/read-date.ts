import { type DateTime, dateTimeSchema, formatInstant } from '@/lib/record/date-time'

export interface ReadDate {
  text: DateTime
  /** A time of day stood there without a zone; it was taken as UTC, as YAML does. */
  isZoneUnknown: boolean
}

const timestamp =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?(?:[ \t]*(Z|z|UTC|[-+]\d{1,2}(?::?\d{2})?))?)?$/

/** A date or time as YAML 1.1, TOML or ISO 8601 writes it, as a record holds it. Undefined if it is none. */
export function readDate(text: string): ReadDate | undefined {
  const match = timestamp.exec(text.trim())
  const day = match?.[1]
  if (!match || day === undefined) return undefined
  if (match[2] === undefined) return checked(day, false)
  const [, , hour, minute = '00', second = '00', zone] = match
  const instant = new Date(`${day}T${hour?.padStart(2, '0')}:${minute}:${second}${isoZone(zone)}`)
  return Number.isNaN(instant.getTime()) ? undefined : checked(formatInstant(instant), zone === undefined)
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined || /^(?:z|utc)$/i.test(zone)) return 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

function checked(text: string, isZoneUnknown: boolean): ReadDate | undefined {
  const parsed = dateTimeSchema.safeParse(text)
  return parsed.success ? { text: parsed.data, isZoneUnknown } : undefined
}
