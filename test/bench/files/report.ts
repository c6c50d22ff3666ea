import { writeFileSync } from 'node:fs'

export interface Figure {
  figure: string
  measured: number
  goal: string
  peer: string
  met: boolean
}

/** Prints the table, writes it where `--json FILE` says, and sets the exit code: 1 if a goal is missed. */
export function reportFigures(figures: readonly Figure[], calibration: Record<string, number>): void {
  console.table(figures.map(({ met, ...row }) => ({ ...row, met: met ? 'met' : 'MISSED' })))
  console.log('calibration of this run:', JSON.stringify(calibration))
  const at = process.argv.indexOf('--json')
  const file = at > 0 ? process.argv[at + 1] : undefined
  if (file !== undefined) writeFileSync(file, JSON.stringify({ figures, calibration }, null, 2))
  process.exitCode = figures.every((figure) => figure.met) ? 0 : 1
}
