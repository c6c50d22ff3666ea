import { type ErrorCode, errorCodes } from '@/lib/errors/codes'
import { z } from '@/lib/record/zod'

const sequenceSchema = z.number().int().nonnegative()
const msSchema = z.number()

/** How far a writer's log was applied here. */
export const cursorSchema = z.object({
  epoch: sequenceSchema,
  sequence: sequenceSchema,
  /** Chain value there; '' where it is not known. */
  chain: z.string(),
  /** After a fork: the branch that is being read, under another name from its first file on. */
  branch: z.object({ after: sequenceSchema, to: z.string() }).optional(),
})
export type Cursor = z.infer<typeof cursorSchema>

/** One of our own files in the present epoch. */
export const ownFileSchema = z.object({
  name: z.string(),
  from: sequenceSchema,
  to: sequenceSchema,
  bytes: z.number().int().nonnegative(),
})
export type OwnFile = z.infer<typeof ownFileSchema>

/**
 * A log that is being published anew from what this browser holds: its own at set-up and after the store
 * lost it, or that of a writer who is gone. `done`: published up to here. `newest`: another's last file, which
 * its marker will name.
 */
export const publicationSchema = z.object({
  writer: z.string(),
  epoch: z.number().int().positive(),
  upTo: sequenceSchema,
  done: sequenceSchema,
  chain: z.string(),
  newest: z.string().optional(),
})
export type Publication = z.infer<typeof publicationSchema>

export const problemSchema = z.object({
  code: z.enum(errorCodes),
  /** In how many syncs running; shown from the third. */
  count: z.number().int().positive(),
  sinceMs: msSchema,
})
export type Problem = z.infer<typeof problemSchema>

/** All that the engine remembers between two steps. One document, written in the transaction that applies edits. */
export const syncStateSchema = z.object({
  version: z.literal(1),
  vault: z.string(),
  /** Our writer id on this store. */
  writer: z.string(),
  epoch: z.number().int().positive(),
  /** Own edits up to here are on the store, read back and compared. */
  acked: sequenceSchema,
  chain: z.string(),
  /** Largest file to try, bytes; halved when the store refuses one. */
  maxFileBytes: z.number().int().positive(),
  files: z.array(ownFileSchema),
  /** Names of uploads that were begun and not acknowledged; written down before the first byte goes out. */
  attempts: z.array(z.string()),
  /** Own names that were given up, lately: one may still turn up late, and is no other browser's. */
  retired: z.array(z.string()),
  /** Files that others replaced: to be deleted from `fromMs` on. Paths below the vault's root. */
  waiting: z.array(z.object({ path: z.string(), fromMs: msSchema })),
  /** Our markers that may stand on the store, the newest last. */
  markers: z.array(z.string()),
  /** The newest file has no marker yet. */
  isMarkerDue: z.boolean(),
  /** In how many syncs running our marker was not where it should be. */
  missing: z.number().int().nonnegative(),
  cursors: z.record(z.string(), cursorSchema),
  /** Ids under which this browser wrote before. Their logs stay its duty. */
  former: z.array(z.string()),
  publications: z.array(publicationSchema),
  /** Since when a writer's log on the store has been shorter than what was read here. */
  lacking: z.record(z.string(), msSchema),
  problems: z.record(z.string(), problemSchema),
  /** Needs the user's word before anything else happens. */
  blocked: z.enum(errorCodes).optional(),
  failures: z.number().int().nonnegative(),
  notBeforeMs: msSchema,
  lastSuccessMs: msSchema.optional(),
  lastCheckMs: msSchema.optional(),
  checkTurn: z.number().int().nonnegative(),
  /** Key slots were put back and are not known to be whole yet. */
  areSlotsDue: z.boolean().optional(),
})
export type SyncState = z.infer<typeof syncStateSchema>

/** Four megabytes: a service worker gets that up and read back within one step on a slow line. */
export const maxFileBytes = 4 * 1024 * 1024

export function createSyncState(vault: string, writer: string, upTo: number, chain: string): SyncState {
  return {
    version: 1,
    vault,
    writer,
    epoch: 1,
    acked: upTo,
    chain,
    maxFileBytes,
    files: [],
    attempts: [],
    retired: [],
    waiting: [],
    markers: [],
    isMarkerDue: false,
    missing: 0,
    cursors: {},
    former: [],
    // What was written before sync was set up never stood in the outbox.
    publications: upTo > 0 ? [{ writer, epoch: 1, upTo, done: 0, chain }] : [],
    lacking: {},
    problems: {},
    failures: 0,
    notBeforeMs: 0,
    checkTurn: 0,
  }
}

/** Problems that lasted three syncs: what the user is told. */
export function lastingProblems(state: SyncState): { writer: string; code: ErrorCode; sinceMs: number }[] {
  return Object.entries(state.problems)
    .filter(([, problem]) => problem.count >= 3)
    .map(([writer, { code, sinceMs }]) => ({ writer, code, sinceMs }))
}
