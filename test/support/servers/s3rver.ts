import { rm } from 'node:fs/promises'
import S3rver from 's3rver'
import { freePort, makeFolder, type StoreServer } from './process-server'

/** The npm package `s3rver`; its keys are always S3RVER/S3RVER, the bucket is `clips`. */
export async function startS3rver(): Promise<StoreServer> {
  const folder = await makeFolder('s3rver')
  const port = await freePort()
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'clips', configs: [] }],
  })
  await server.run()
  return {
    name: 's3rver',
    url: `http://127.0.0.1:${port}`,
    username: 'S3RVER',
    password: 'S3RVER',
    stop: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
