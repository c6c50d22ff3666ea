import { execFileSync, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { findProgram, freePort, makeFolder, type StoreServer } from './process-server'

/** `git http-backend`, the server that Git itself brings, behind Basic authentication; undefined without Git. */
export async function startGitHttp(): Promise<StoreServer | undefined> {
  const git = findProgram('/usr/bin/git', 'git')
  if (git === undefined) return undefined
  const folder = await makeFolder('git')
  execFileSync(git, ['init', '--quiet', '--bare', `${folder}/clips.git`])
  execFileSync(git, ['-C', `${folder}/clips.git`, 'config', 'http.receivepack', 'true'])
  const port = await freePort()
  const expected = `Basic ${Buffer.from('reader:pencil').toString('base64')}`
  const server = createServer((request, response) => {
    if (request.headers.authorization === expected) runCgi(git, folder, request, response)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="library"' }).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    name: 'git http-backend',
    url: `http://127.0.0.1:${port}/clips.git`,
    username: 'reader',
    password: 'pencil',
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// RFC 3875: headers as environment, body as input, and an answer with headers of its own.
function runCgi(git: string, folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const child = spawn(git, ['http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'reader',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stdin.on('error', () => undefined) // It may end before it has read everything.
  child.on('close', () => {
    const answer = Buffer.concat(parts)
    const end = answer.indexOf('\r\n\r\n')
    const lines = answer.subarray(0, Math.max(0, end)).toString('latin1').split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const { Status: status = '200', ...others } = headers
    response.writeHead(end < 0 ? 500 : Number.parseInt(status, 10), others).end(answer.subarray(end + 4))
  })
  request.pipe(child.stdin)
}
