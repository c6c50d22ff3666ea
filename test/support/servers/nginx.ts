import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { findProgram, freePort, makeFolder, runServer, type StoreServer } from './process-server'

const davModule = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'

/** nginx with its WebDAV modules; undefined where they cannot be installed. */
export async function startNginx(): Promise<StoreServer | undefined> {
  const program =
    findProgram(existsSync(davModule) ? '/usr/sbin/nginx' : davModule, 'nginx-extras') && '/usr/sbin/nginx'
  if (!program) return undefined
  const folder = await makeFolder('nginx')
  const port = await freePort()
  for (const part of ['/share', '/share/clipfile', '/temp']) mkdirSync(folder + part)
  const hash = execFileSync('openssl', ['passwd', '-apr1', 'pencil']).toString().trim()
  writeFileSync(`${folder}/users`, `reader:${hash}\n`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) for (const part of ['', '/share', '/share/clipfile', '/temp']) chownSync(folder + part, 33, 33)
  writeFileSync(
    `${folder}/nginx.conf`,
    `load_module ${davModule};
${isRoot ? 'user www-data;' : ''}
daemon off; master_process on; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 128; }
http {
  access_log off; client_body_temp_path ${folder}/temp; client_max_body_size 16m;
  dav_ext_lock_zone zone=locks:1m;
  server {
    listen 127.0.0.1:${port}; root ${folder}/share;
    auth_basic library; auth_basic_user_file ${folder}/users;
    location / {
      dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS LOCK UNLOCK; dav_ext_lock zone=locks;
      create_full_put_path off;
    }
  }
}
`,
  )
  const url = `http://127.0.0.1:${port}/`
  const stop = await runServer(program, ['-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`], {
    url,
    folder,
    name: 'nginx',
  })
  return { name: 'nginx dav-ext', url: `${url}clipfile`, username: 'reader', password: 'pencil', stop }
}
