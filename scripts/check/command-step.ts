import { runPackage } from '../lib/run-command'
import type { Step } from './step'

/** A step that is a tool's own command: silent when it passes, its whole output when it does not. */
export function commandStep(name: string, tool: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runPackage(tool, args, { env: { NO_COLOR: '1' } })
      return { problems: code === 0 ? [] : [output.trim()] }
    },
  }
}
