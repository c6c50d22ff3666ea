import { AppError, toAppError } from '@/lib/errors/app-error'
import { type AnswerOf, contract, isMessageName, type MessageName, type RequestOf } from './contract'
import { type MessageSender, makeErrorAnswer, type WireAnswer, wireMessageSchema } from './wire'

export type MessageHandlers = {
  [Name in MessageName]: (body: RequestOf<Name>, sender: MessageSender) => Promise<AnswerOf<Name>>
}

export interface ServerOptions {
  /** `runtime.id` */
  extensionId: string
  /** `runtime.getURL('')`, with its slash at the end. */
  extensionOrigin: string
  /** Told of every failure that the sender is told of, with its cause. */
  onError?: (name: string, error: AppError) => void
}

export type MessageServer = (message: unknown, sender: MessageSender) => Promise<WireAnswer> | undefined

/**
 * Answers messages of the contract, each with a promise that never rejects; anything else on the same
 * channel gets `undefined`, which leaves it to others. Who sent it is checked before what it says.
 */
export function makeMessageServer(handlers: MessageHandlers, options: ServerOptions): MessageServer {
  return (message, sender) => {
    const read = wireMessageSchema.safeParse(message)
    if (!read.success) return undefined
    const { name, body } = read.data
    return handle(handlers, options, name, body, sender).catch((cause: unknown) => {
      const error = toAppError(cause)
      options.onError?.(name, error)
      return makeErrorAnswer(error)
    })
  }
}

async function handle(
  handlers: MessageHandlers,
  options: ServerOptions,
  name: string,
  body: unknown,
  sender: MessageSender,
): Promise<WireAnswer> {
  if (!isMessageName(name)) throw new AppError('message.invalid')
  if (!maySend(sender, contract[name].from, options)) throw new AppError('message.forbidden')
  return { ok: true, value: await callHandler(handlers, name, body, sender) }
}

async function callHandler<Name extends MessageName>(
  handlers: MessageHandlers,
  name: Name,
  body: unknown,
  sender: MessageSender,
): Promise<AnswerOf<Name>> {
  const read = contract[name].request.safeParse(body)
  if (!read.success) throw new AppError('message.invalid', { cause: read.error })
  return handlers[name](read.data as RequestOf<Name>, sender) // zod's output of this very schema
}

/** Pages are known by the extension's own origin; content scripts by its id and a web page around them. */
export function maySend(
  sender: MessageSender,
  from: 'pages' | 'pagesAndContent',
  options: Pick<ServerOptions, 'extensionId' | 'extensionOrigin'>,
): boolean {
  if (sender.id !== options.extensionId) return false
  if (sender.url?.startsWith(options.extensionOrigin)) return true
  return from === 'pagesAndContent' && sender.tabId !== undefined
}
