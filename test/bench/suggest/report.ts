import { writeFileSync } from 'node:fs'

export interface Figure {
  name: string
  goal: number
  value: number
  peers: Readonly<Record<string, number>>
  note: string
  /** Times and sizes: the less, the better. */
  lessIsBetter?: boolean
  unit?: string
  /** How much slower this machine is than the one of reference: a time passes at the goal times this. */
  slower?: number
}

/** Prints the table, writes `--json FILE`, and makes the process fail where a goal is missed. */
export function report(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}\n`)
  for (const figure of figures) {
    const peers = Object.entries(figure.peers).map(([name, value]) => `${name} ${value.toFixed(1)}`)
    console.log(
      [
        isMet(figure) ? 'met   ' : 'MISSED',
        figure.name.padEnd(44),
        `${figure.value.toFixed(1)}${figure.unit ?? ''}`.padStart(10),
        `goal ${figure.goal}${figure.unit ?? ''}${figure.slower === undefined ? '' : ` (${reach(figure).toFixed(0)} here)`}`.padEnd(
          14,
        ),
        peers.join(', '),
        figure.note === '' ? '' : `(${figure.note})`,
      ].join('  '),
    )
  }
  const at = process.argv.indexOf('--json')
  const file = at < 0 ? undefined : process.argv[at + 1]
  if (file !== undefined) {
    const rows = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }))
    writeFileSync(file, `${JSON.stringify({ title, figures: rows }, null, 2)}\n`)
  }
  if (figures.length === 0 || !figures.every(isMet)) process.exitCode = 1
}

const reach = ({ goal, slower = 1 }: Figure): number => goal * slower

function isMet(figure: Figure): boolean {
  return figure.lessIsBetter === true ? figure.value <= reach(figure) : figure.value >= figure.goal
}
