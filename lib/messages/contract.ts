import type { z } from '@/lib/record/zod'
import { draftMessages } from './draft-messages'
import { exportMessages } from './export-messages'
import { libraryMessages } from './library-messages'
import { markMessages } from './mark-messages'
import { recordMessages } from './record-messages'
import { suggestMessages } from './suggest-messages'
import { textMessages } from './text-messages'
import { wishMessages } from './wish-messages'

/** Who may send a message: pages of the extension only, or its content scripts too. */
export type SenderKind = 'pages' | 'pagesAndContent'

export interface MessageShape {
  request: z.ZodType
  answer: z.ZodType
  from: SenderKind
}

/**
 * Every message between contexts, named `domain.verb`. A part of the product that needs messages adds a
 * file `<domain>-messages.ts` here and a handler in `entrypoints/background`; the types ask for both.
 */
export const contract = {
  ...draftMessages,
  ...exportMessages,
  ...libraryMessages,
  ...markMessages,
  ...recordMessages,
  ...suggestMessages,
  ...textMessages,
  ...wishMessages,
} as const satisfies Record<string, MessageShape>

export type Contract = typeof contract
export type MessageName = Extract<keyof Contract, string>
export type RequestOf<Name extends MessageName> = z.infer<Contract[Name]['request']>
export type AnswerOf<Name extends MessageName> = z.infer<Contract[Name]['answer']>

export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(contract, name)
}
