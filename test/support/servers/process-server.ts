import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A store that a test runs for itself, on loopback. */
export interface StoreServer {
  name: string
  url: string
  username: string
  password: string
  stop(): Promise<void>
}

/** The path of a program, installed from Debian where we may; undefined where it cannot be had. */
export function findProgram(path: string, debianPackage: string): string | undefined {
  if (existsSync(path)) return path
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    env,
    stdio: 'ignore',
  })
  return existsSync(path) ? path : undefined
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

export async function makeFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `clipfile-${name}-`))
}

/** Starts a program, waits until it answers, and stops it with its folder. */
export async function runServer(
  program: string,
  args: string[],
  options: { url: string; folder: string; name: string; env?: Record<string, string> },
): Promise<() => Promise<void>> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let complaints = ''
  child.stderr.on('data', (part: Buffer) => {
    complaints = (complaints + part.toString()).slice(-4000)
  })
  for (let tries = 0; tries < 150; tries++) {
    if (await answers(options.url)) return () => stop(child, options.folder)
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop(child, options.folder)
  throw new Error(`${options.name} did not start: ${complaints}`)
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'OPTIONS', signal: AbortSignal.timeout(1000) })
    return true
  } catch {
    return false
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const forced = setTimeout(() => child.kill('SIGKILL'), 3000)
    await ended
    clearTimeout(forced)
  }
  await rm(folder, { recursive: true, force: true })
}
