import { execFileSync } from 'node:child_process'
import { noteLeftOut } from './shared'

const packages = { jekyll: 'jekyll', hugo: 'hugo', ruby: 'ruby', python: 'python3-yaml' } as const
export type Tool = keyof typeof packages

const probes: Readonly<Record<Tool, readonly [string, ...string[]]>> = {
  jekyll: ['jekyll', '-v'],
  hugo: ['hugo', 'version'],
  ruby: ['ruby', '-v'],
  python: ['/usr/bin/python3', '-c', 'import yaml'],
}

/** Whether a tool is there, installed from Debian's packages where it can be; says so where it cannot. */
export function haveTool(tool: Tool, neededFor: string): boolean {
  if (answers(tool)) return true
  try {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['install', '-y', packages[tool]], quiet)
  } catch {
    noteLeftOut(neededFor, `${tool} is not installed and could not be: apt-get install ${packages[tool]}`)
    return false
  }
  if (answers(tool)) return true
  noteLeftOut(neededFor, `${tool} does not run here`)
  return false
}

function answers(tool: Tool): boolean {
  const [program, ...args] = probes[tool]
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
