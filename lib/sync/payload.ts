import { z } from '@/lib/record/zod'
import { extendChain, isOtherChain } from './chain'
import {
  lengthenTransaction,
  shortenTransaction,
  shortTransactionSchema,
  type Transaction,
} from './transaction'

const chainSchema = z.string().regex(/^[a-z2-7]{0,52}$/)

const payloadSchema = z.object({
  v: z.literal(1),
  chainBefore: chainSchema,
  chainAfter: chainSchema,
  /** In packs: chain values at the ends of the files that it replaces, so that a reader between them can compare. */
  checkpoints: z.array(z.tuple([z.number().int().positive(), chainSchema])).optional(),
  transactions: z.array(shortTransactionSchema),
})

/** What a segment or pack says, unfolded. */
export interface Payload {
  chainBefore: string
  chainAfter: string
  checkpoints: [number, string][]
  transactions: Transaction[]
}

export function writePayload(payload: Payload): string {
  const { chainBefore, chainAfter, checkpoints, transactions } = payload
  return JSON.stringify({
    v: 1,
    chainBefore,
    chainAfter,
    ...(checkpoints.length > 0 ? { checkpoints } : {}),
    transactions: transactions.map(shortenTransaction),
  })
}

/**
 * The payload of a file of `writer` that holds `from` to `to`. Throws for anything else: a segment must
 * hold every sequence and its chain must add up; a pack's sequences lie within, in order.
 */
export async function readPayload(
  text: string,
  writer: string,
  kind: 'seg' | 'pack',
  from: number,
  to: number,
): Promise<Payload> {
  const parsed = payloadSchema.parse(JSON.parse(text))
  const transactions = parsed.transactions.map((short) => lengthenTransaction(writer, short))
  const sequences = transactions.map((transaction) => transaction.sequence)
  const isInOrder = sequences.every(
    (sequence, index) => sequence >= from && sequence <= to && sequence > (sequences[index - 1] ?? 0),
  )
  if (!isInOrder || (kind === 'seg' && sequences.length !== to - from + 1)) {
    throw new RangeError('the sequences of this file are not those of its name')
  }
  const payload = { ...parsed, checkpoints: parsed.checkpoints ?? [], transactions }
  if (kind === 'seg') {
    const chain = await chainAt(payload, kind, from, to)
    if (chain === undefined || isOtherChain(chain, parsed.chainAfter)) {
      throw new RangeError('the chain of this file does not add up')
    }
  }
  return payload
}

/** The chain after `sequence` as this file has it; undefined where it does not tell. */
export async function chainAt(
  payload: Payload,
  kind: 'seg' | 'pack',
  from: number,
  sequence: number,
): Promise<string | undefined> {
  if (sequence === from - 1) return payload.chainBefore
  if (kind === 'pack') return payload.checkpoints.find(([at]) => at === sequence)?.[1]
  let chain = payload.chainBefore
  for (const transaction of payload.transactions) {
    if (transaction.sequence > sequence) break
    chain = await extendChain(chain, transaction)
  }
  return chain
}
