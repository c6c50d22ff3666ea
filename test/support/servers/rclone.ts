import { mkdirSync } from 'node:fs'
import { findProgram, freePort, makeFolder, runServer, type StoreServer } from './process-server'

/** `rclone serve webdav`, with or without its write cache; undefined where it cannot be installed. */
export async function startRclone(options: { isCached: boolean }): Promise<StoreServer | undefined> {
  const program = findProgram('/usr/bin/rclone', 'rclone')
  if (!program) return undefined
  const folder = await makeFolder('rclone')
  const port = await freePort()
  mkdirSync(`${folder}/share`)
  const url = `http://127.0.0.1:${port}/`
  const stop = await runServer(
    program,
    [
      'serve',
      'webdav',
      `${folder}/share`,
      '--addr',
      `127.0.0.1:${port}`,
      '--user',
      'reader',
      '--pass',
      'pencil',
      '--config',
      `${folder}/rclone.conf`,
      '--cache-dir',
      `${folder}/cache`,
      ...(options.isCached ? ['--vfs-cache-mode', 'writes'] : []),
    ],
    { url, folder, name: 'rclone' },
  )
  return {
    name: `rclone${options.isCached ? ' with write cache' : ''}`,
    url: `${url}clipfile`,
    username: 'reader',
    password: 'pencil',
    stop,
  }
}
