import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { View } from './view'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeRun {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
  }>
}

/** What axe finds wrong in the view, one line for each element. Its rules for WCAG 2.2 AA and good practice. */
export async function findAxeProblems(view: View): Promise<string[]> {
  await view.evaluateText(axeSource)
  return view.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: AxeRun }
    const options = {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }
    const { violations } = await axe.run(document, options)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 160)}: ${failureSummary ?? ''}`,
      ),
    )
  })
}
