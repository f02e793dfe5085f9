/** Processor time of this process, in seconds: the clock on the wall tells how busy the machine is as well. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Processor seconds that `work` takes. */
export function secondsOf(work: () => void): number {
  const start = processorSeconds()
  work()
  return processorSeconds() - start
}

/** The middle one of some figures. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Processor seconds of the median of several runs, after some that warm the code up. */
export function medianSeconds(
  work: () => void,
  { warmUps, runs }: { warmUps: number; runs: number },
): number {
  for (let run = 0; run < warmUps; run += 1) work()
  return median(
    Array.from({ length: runs }, () => {
      globalThis.gc?.()
      return secondsOf(work)
    }),
  )
}
