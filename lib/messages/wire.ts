import { AppError } from '@/lib/errors/app-error'
import { errorCodes } from '@/lib/errors/codes'
import { z } from '@/lib/record/zod'

/** A message as it travels: `name` picks the schemas of `contract`, `body` is checked by them. */
export const wireMessageSchema = z.object({ clipfile: z.literal(1), name: z.string(), body: z.unknown() })

/**
 * An answer as it travels. Errors are values, since a thrown error keeps its message across contexts
 * and loses its code.
 */
export const wireAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
])
export type WireAnswer = z.infer<typeof wireAnswerSchema>

/** Who sent a message, as the browser says; nothing in it comes from the message itself. */
export interface MessageSender {
  /** Id of the sender's extension. */
  id?: string | undefined
  /** Address of the page or frame that sent it. */
  url?: string | undefined
  tabId?: number | undefined
  isPrivate?: boolean | undefined
}

export function makeErrorAnswer(error: AppError): WireAnswer {
  return { ok: false, error: error.toWire() }
}

/** The value of an answer, or its error thrown as `AppError`; no answer at all is `message.invalid`. */
export function openAnswer(answer: unknown): unknown {
  const read = wireAnswerSchema.safeParse(answer)
  if (!read.success) throw new AppError('message.invalid', { cause: read.error })
  if (!read.data.ok) throw new AppError(read.data.error.code, { params: read.data.error.params })
  return read.data.value
}
