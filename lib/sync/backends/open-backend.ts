import { z } from '@/lib/record/zod'
import type { Backend } from '../backend'
import { checkStoreAddress, originPattern } from './check-address'
import { GitBackend, gitSettingsSchema } from './git-backend'
import type { BackendPorts } from './ports'
import { S3Backend, s3SettingsSchema } from './s3-backend'
import { WebdavBackend, webdavSettingsSchema } from './webdav-backend'

/** Where a store is and how it is entered. Credentials in it stay on this device. */
export const storeSettingsSchema = z.discriminatedUnion('kind', [
  webdavSettingsSchema,
  s3SettingsSchema,
  gitSettingsSchema,
])
export type StoreSettings = z.infer<typeof storeSettingsSchema>

/** @throws AppError `sync.insecureAddress` or `address.notHttp` */
export function openBackend(settings: StoreSettings, ports: BackendPorts): Backend {
  if (settings.kind === 'webdav') return new WebdavBackend(settings, ports)
  return settings.kind === 's3' ? new S3Backend(settings, ports) : new GitBackend(settings, ports)
}

/** The address that the user typed, without credentials: for showing and for asking its permission. */
export function storeAddress(settings: StoreSettings): string {
  return settings.kind === 's3' ? settings.endpoint : settings.url
}

/** The match pattern of that one host; undefined where the address is none. */
export function storeOrigin(settings: StoreSettings): string | undefined {
  try {
    const url = checkStoreAddress(storeAddress(settings))
    if (settings.kind === 's3' && settings.style === 'host')
      url.hostname = `${settings.bucket}.${url.hostname}`
    return originPattern(url)
  } catch {
    return undefined // Connecting says what is wrong with it.
  }
}
