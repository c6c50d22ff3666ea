import { AppError } from '@/lib/errors/app-error'
import { type AnswerOf, contract, type MessageName, type RequestOf } from './contract'
import { openAnswer } from './wire'

/** Sends `name` to the background and answers its checked value. Rejects with `AppError` only. */
export type SendMessage = <Name extends MessageName>(
  name: Name,
  body: RequestOf<Name>,
) => Promise<AnswerOf<Name>>

/** `transport` carries a message to the background and answers what came back, or rejects. */
export function makeMessageClient(transport: (message: unknown) => Promise<unknown>): SendMessage {
  return async <Name extends MessageName>(name: Name, body: RequestOf<Name>) => {
    const value = openAnswer(await carry(transport, { clipfile: 1, name, body }))
    const read = contract[name].answer.safeParse(value)
    if (!read.success) throw new AppError('message.invalid', { cause: read.error })
    return read.data as AnswerOf<Name> // zod's output of this very schema; TypeScript cannot follow the key
  }
}

async function carry(transport: (message: unknown) => Promise<unknown>, message: unknown): Promise<unknown> {
  try {
    return await transport(message)
  } catch (cause) {
    throw new AppError('message.invalid', { cause })
  }
}
