import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../test/support/paths'

const require = createRequire(import.meta.url)

export interface CommandResult {
  code: number
  /** Both streams in the order in which they came; empty when they were shown. */
  output: string
}

export interface CommandOptions {
  env?: Record<string, string>
  /** Shows the output while it comes instead of keeping it. */
  show?: boolean
}

export async function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
  })
  let output = ''
  const keep = (bytes: Buffer) => {
    output += bytes.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : 1, output }
}

/** Runs the command of an installed package with this very Node, without a shell. */
export function runPackage(
  name: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [packageCommand(name), ...args], options)
}

function packageCommand(name: string): string {
  const [pkg = name, command = name] = name.split('#')
  const folder = findPackage(pkg)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const path = typeof bin === 'string' ? bin : (bin[command] ?? bin[pkg] ?? Object.values(bin)[0])
  if (path === undefined) throw new Error(`${name} has no command`)
  return join(folder, path)
}

/** Packages need not export their `package.json`, so the folder is looked for instead. */
function findPackage(name: string): string {
  for (const base of require.resolve.paths(name) ?? []) {
    const folder = join(base, name)
    try {
      readFileSync(join(folder, 'package.json'))
      return folder
    } catch {
      // Not in this folder: the next one up.
    }
  }
  throw new Error(`${name} is not installed: run "npm ci" in ${dirname(projectRoot)}`)
}
