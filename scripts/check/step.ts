/** What a step of the check found: a line for the table, and what is wrong, line by line. */
export interface StepResult {
  note?: string
  problems: string[]
}

export interface Step {
  name: string
  run(): Promise<StepResult>
}
