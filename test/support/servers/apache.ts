import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { findProgram, freePort, makeFolder, runServer, type StoreServer } from './process-server'

const modules = [
  ['mpm_event', 'mpm_event'],
  ['authn_core', 'authn_core'],
  ['authn_file', 'authn_file'],
  ['authz_core', 'authz_core'],
  ['authz_user', 'authz_user'],
  ['auth_basic', 'auth_basic'],
  ['dav', 'dav'],
  ['dav_fs', 'dav_fs'],
]

/** Apache with mod_dav, Basic authentication; undefined where it cannot be installed. */
export async function startApache(): Promise<StoreServer | undefined> {
  const program = findProgram('/usr/sbin/apache2', 'apache2')
  if (!program) return undefined
  const folder = await makeFolder('apache')
  const port = await freePort()
  mkdirSync(`${folder}/share`)
  mkdirSync(`${folder}/lock`)
  const hash = execFileSync('openssl', ['passwd', '-apr1', 'pencil']).toString().trim()
  writeFileSync(`${folder}/users`, `reader:${hash}\n`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) for (const part of ['', '/share', '/lock']) chownSync(folder + part, 33, 33)
  writeFileSync(
    `${folder}/apache.conf`,
    [
      `ServerName 127.0.0.1`,
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/apache.pid`,
      `ErrorLog ${folder}/error.log`,
      ...modules.map(([name, file]) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${file}.so`),
      ...(isRoot ? ['User www-data', 'Group www-data'] : []),
      `DavLockDB ${folder}/lock/db`,
      `DocumentRoot ${folder}/share`,
      `<Directory ${folder}/share>`,
      '  Dav On',
      '  AuthType Basic',
      '  AuthName library',
      `  AuthUserFile ${folder}/users`,
      '  Require valid-user',
      '</Directory>',
      '',
    ].join('\n'),
  )
  const url = `http://127.0.0.1:${port}/`
  const stop = await runServer(program, ['-X', '-f', `${folder}/apache.conf`], {
    url,
    folder,
    name: 'Apache',
  })
  return { name: 'Apache mod_dav', url: `${url}clipfile`, username: 'reader', password: 'pencil', stop }
}
