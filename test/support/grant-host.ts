import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from '@/lib/record/zod'
import { extensionPath } from './paths'

const manifestSchema = z.looseObject({ manifest_version: z.literal(3) })

export interface GrantedBuild {
  path: string
  remove(): Promise<void>
}

/**
 * A copy of Chromium's build that may reach one host from the start: its dialogue for optional permissions
 * cannot be answered by a protocol. Asking then answers yes without one, so all else runs as it ships.
 */
export async function grantHost(pattern: string): Promise<GrantedBuild> {
  const path = await mkdtemp(join(tmpdir(), 'clipfile-granted-'))
  await cp(extensionPath('chromium'), path, { recursive: true })
  const file = join(path, 'manifest.json')
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
