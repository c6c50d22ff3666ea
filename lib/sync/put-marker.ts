import { markerFolder, writeMarkerName } from './file-name'
import type { Session } from './session'

/** Markers hold nothing: the name is the data. One byte, since some servers take no empty file. */
const markerBytes = new Uint8Array([49])

/** Sets the marker of our newest file, then takes the older ones away. */
export async function putOwnMarker(session: Session): Promise<void> {
  const newest = session.state.files.at(-1)
  if (newest !== undefined && session.state.isMarkerDue) {
    const { writer, epoch, vault } = session.state
    const name = writeMarkerName(writer, epoch, newest.name)
    await session.commit({ markers: [...session.state.markers.filter((known) => known !== name), name] })
    await session.deps.backend.write(`${markerFolder(vault)}/${name}`, markerBytes)
    await session.commit({ isMarkerDue: false })
  }
  await removeOldMarkers(session)
}

/** Sets a marker for another writer's log that was published anew. */
export async function putMarkerFor(
  session: Session,
  writer: string,
  epoch: number,
  fileName: string,
): Promise<void> {
  const path = `${markerFolder(session.state.vault)}/${writeMarkerName(writer, epoch, fileName)}`
  await session.deps.backend.write(path, markerBytes)
}

async function removeOldMarkers(session: Session): Promise<void> {
  const old = session.state.isMarkerDue ? [] : session.state.markers.slice(0, -1)
  if (old.length === 0) return
  for (const name of old) {
    await session.deps.backend.remove(`${markerFolder(session.state.vault)}/${name}`)
  }
  await session.commit({
    markers: session.state.markers.slice(-1),
    retired: retire(session.state.retired, old),
  })
}

/** Names given up, the last hundred: a delayed write may still bring one back. */
export function retire(retired: readonly string[], names: readonly string[]): string[] {
  return [...retired, ...names].slice(-100)
}
