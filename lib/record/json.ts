import { z } from './zod'

/** Any JSON value: what a register may hold, whether or not this version knows its path. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

export const jsonValueSchema: z.ZodType<JsonValue> = z.json()
