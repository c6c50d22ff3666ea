import { type FileName, type Marker, writeFileName } from './file-name'
import { listLog } from './list-log'
import { lackingMs } from './pull'
import { publishOwnLogAgain } from './read-markers'
import { restoreSlots } from './restore-slots'
import { dayMs, type Session } from './session'

/** Once a day, our own files and those of one other writer in turn: are they there that its marker stands for? */
export async function checkOneLog(session: Session, markers: readonly Marker[]): Promise<void> {
  const now = session.nowMs()
  const { lastCheckMs, checkTurn, writer, cursors } = session.state
  if (lastCheckMs !== undefined && now - lastCheckMs < dayMs && now >= lastCheckMs) return
  session.checkBudget()
  const writers = [
    writer,
    ...Object.keys(cursors)
      .filter((other) => other !== writer)
      .sort(),
  ]
  const chosen = writers[checkTurn % writers.length] ?? writer
  if (chosen === writer) await checkOwnFiles(session)
  else await checkOther(session, chosen, markers)
  if (chosen === writer) await restoreSlots(session)
  await session.commit({ lastCheckMs: now, checkTurn: (checkTurn + 1) % 1_000_000 })
}

async function checkOwnFiles(session: Session): Promise<void> {
  const { vault, writer, epoch, files, publications } = session.state
  if (files.length === 0 || publications.some((publication) => publication.writer === writer)) return
  const names = new Set((await listLog(session.deps.backend, vault, writer, epoch)).map(writeFileName))
  if (files.some(({ name }) => !names.has(name))) await publishOwnLogAgain(session, 0)
}

// Another's files are its own to mend; whoever lacks one of them says so, and after a week we do it.
async function checkOther(session: Session, writer: string, markers: readonly Marker[]): Promise<void> {
  const cursor = session.state.cursors[writer]
  const marker = markers
    .filter((candidate) => candidate.writer === writer)
    .toSorted((left, right) => right.file.to - left.file.to || right.epoch - left.epoch)[0]
  if (cursor === undefined || marker === undefined || cursor.branch !== undefined) return
  const files = await listLog(session.deps.backend, session.state.vault, writer, marker.epoch)
  const key = `${writer}/files`
  const { [key]: since, ...others } = session.state.lacking
  if (isCovered(files, Math.min(cursor.sequence, marker.file.to))) {
    if (since !== undefined) await session.commit({ lacking: others })
    return
  }
  const now = session.nowMs()
  const isDue = session.state.former.includes(writer) || (since !== undefined && now - since >= lackingMs)
  const { publications } = session.state
  const isPublishing = publications.some((publication) => publication.writer === writer)
  const publication = {
    writer,
    epoch: marker.epoch + 1,
    upTo: cursor.sequence,
    done: 0,
    chain: cursor.chain,
  }
  await session.commit(
    isDue && !isPublishing
      ? { lacking: others, publications: [...publications, publication] }
      : { lacking: { ...others, [key]: since ?? now } },
  )
}

function isCovered(files: readonly FileName[], upTo: number): boolean {
  let reached = 0
  for (const file of files.toSorted((left, right) => left.from - right.from)) {
    if (file.from <= reached + 1) reached = Math.max(reached, file.to)
  }
  return reached >= upTo
}
