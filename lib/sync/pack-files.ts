import { AppError } from '@/lib/errors/app-error'
import { unknownChain } from './chain'
import { compactTransactions } from './compact'
import { logFilePath, readFileName } from './file-name'
import { type Payload, readPayload } from './payload'
import { planPack } from './plan-pack'
import { giveUpAttempts, keepReplacedMs } from './push'
import { putOwnMarker } from './put-marker'
import { publishOwnLogAgain } from './read-markers'
import type { Session } from './session'
import type { OwnFile } from './sync-state'
import { hashForName, uploadFile } from './upload-file'

/** As many chain values of replaced files as a pack carries along. */
const maxCheckpoints = 64

/** Makes one pack of our small files, if it is time for one, and says whether it did. */
export async function packFiles(session: Session): Promise<boolean> {
  const run = planPack(session.state.files, session.state.maxFileBytes)
  if (run === undefined) return false
  session.checkBudget()
  const payloads: Payload[] = []
  for (const file of run) {
    const payload = await readOwn(session, file)
    if (payload === undefined) {
      // A file of ours is gone or damaged: what it held is still here, and goes out again.
      await publishOwnLogAgain(session, 0)
      return false
    }
    payloads.push(payload)
  }
  await replaceFiles(session, run, payloads)
  return true
}

async function replaceFiles(session: Session, run: readonly OwnFile[], payloads: readonly Payload[]) {
  const { writer, epoch } = session.state
  const from = run[0]?.from ?? 1
  const to = run.at(-1)?.to ?? from
  const payload: Payload = {
    chainBefore: payloads[0]?.chainBefore ?? unknownChain,
    chainAfter: payloads.at(-1)?.chainAfter ?? unknownChain,
    checkpoints: collectCheckpoints(run, payloads),
    transactions: compactTransactions(payloads.flatMap(({ transactions }) => transactions)),
  }
  const pack = await uploadFile(session, { writer, epoch, kind: 'pack', from, to, payload })
  const fromMs = session.nowMs() + keepReplacedMs
  const replaced = run.map(({ name }) => ({
    path: logFilePath(session.state.vault, writer, epoch, name),
    fromMs,
  }))
  const given = giveUpAttempts(session, pack.name)
  const kept = session.state.files.filter(({ name }) => !run.some((file) => file.name === name))
  const isNewest = kept.every((file) => file.to < from)
  await session.commit({
    ...given,
    files: [...kept, pack].sort((left, right) => left.from - right.from),
    waiting: [...given.waiting, ...replaced],
    isMarkerDue: session.state.isMarkerDue || isNewest,
  })
  await putOwnMarker(session)
}

function collectCheckpoints(run: readonly OwnFile[], payloads: readonly Payload[]): [number, string][] {
  const all = payloads.flatMap(({ checkpoints, chainAfter }, index): [number, string][] => [
    ...checkpoints,
    [run[index]?.to ?? 0, chainAfter],
  ])
  return all
    .slice(0, -1)
    .filter(([, chain]) => chain !== unknownChain)
    .slice(-maxCheckpoints)
}

async function readOwn(session: Session, file: OwnFile): Promise<Payload | undefined> {
  const { vault, writer, epoch } = session.state
  const name = readFileName(file.name)
  const bytes = await session.deps.backend.read(logFilePath(vault, writer, epoch, file.name))
  if (name === undefined || bytes === undefined) return undefined
  session.spend(bytes.length)
  if ((await hashForName(bytes)) !== name.hash) return undefined
  const { kind, from, to } = name
  try {
    const text = await session.deps.codec.open({ vault, writer, epoch, kind, from, to }, bytes)
    return await readPayload(text, writer, kind, from, to)
  } catch (error) {
    // A key that is missing here says nothing about the file.
    if (error instanceof AppError && error.code === 'sync.unknownKey') throw error
    return undefined
  }
}
