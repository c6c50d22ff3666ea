import type { Backend } from '@/lib/sync/backend'
import { GitBackend } from '@/lib/sync/backends/git-backend'
import type { Fetch } from '@/lib/sync/backends/http-store'
import { S3Backend } from '@/lib/sync/backends/s3-backend'
import { WebdavBackend } from '@/lib/sync/backends/webdav-backend'
import { startApache } from './apache'
import { startGitHttp } from './git-http'
import { startNginx } from './nginx'
import { startNodeWebdav } from './node-webdav'
import type { StoreServer } from './process-server'
import { startRclone } from './rclone'
import { startS3rver } from './s3rver'

export interface StoreKind {
  name: string
  start(): Promise<StoreServer | undefined>
  /** `url` may be that of a proxy before the server. */
  connect(server: StoreServer, url: string, fetch: Fetch, timeoutMs?: number): Backend
  /** The HTTP methods that its operations come down to. */
  methods: { write: string; read: string; list: string }
  /** How many runs of the engine `npm test` can afford on it. */
  sampleRounds: number
}

const ports = (fetch: Fetch, timeoutMs = 15_000) => ({
  fetch,
  now: Date.now,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  timeoutMs,
})

const webdav: StoreKind['connect'] = ({ username, password }, url, fetch, timeoutMs) =>
  new WebdavBackend({ kind: 'webdav', url, username, password }, ports(fetch, timeoutMs))

const s3: StoreKind['connect'] = ({ username, password }, url, fetch, timeoutMs) =>
  new S3Backend(
    {
      kind: 's3',
      endpoint: url,
      region: 'us-east-1',
      bucket: 'clips',
      prefix: 'desk',
      accessKeyId: username,
      secretAccessKey: password,
      style: 'path',
    },
    ports(fetch, timeoutMs),
  )

const git: StoreKind['connect'] = ({ username, password }, url, fetch, timeoutMs) =>
  new GitBackend({ kind: 'git', url, branch: 'clipfile', username, password }, ports(fetch, timeoutMs))

const davMethods = { write: 'PUT', read: 'GET', list: 'PROPFIND' }
const s3Methods = { write: 'PUT', read: 'GET', list: 'GET' }
const gitMethods = { write: 'POST', read: 'POST', list: 'GET' }

/** Every server that sync is tried against. */
export const storeKinds: readonly StoreKind[] = [
  { name: 'Apache mod_dav', start: startApache, connect: webdav, methods: davMethods, sampleRounds: 15 },
  { name: 'nginx dav-ext', start: startNginx, connect: webdav, methods: davMethods, sampleRounds: 15 },
  {
    name: 'rclone',
    start: () => startRclone({ isCached: false }),
    connect: webdav,
    methods: davMethods,
    sampleRounds: 15,
  },
  {
    name: 'rclone with write cache',
    start: () => startRclone({ isCached: true }),
    connect: webdav,
    methods: davMethods,
    sampleRounds: 15,
  },
  {
    name: 'npm webdav-server',
    start: startNodeWebdav,
    connect: webdav,
    methods: davMethods,
    sampleRounds: 15,
  },
  { name: 's3rver', start: startS3rver, connect: s3, methods: s3Methods, sampleRounds: 15 },
  { name: 'git http-backend', start: startGitHttp, connect: git, methods: gitMethods, sampleRounds: 8 },
]
