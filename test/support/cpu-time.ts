/** Milliseconds of processor time that `work` takes in this process: other programs on the machine add nothing. */
export function measureCpu(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
