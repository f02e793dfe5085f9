import type { ChildProcess } from 'node:child_process'

/**
 * SIGKILL to a process and all that it started, given that it leads a process group.
 * Resolves when the leader is gone and its group has had time to follow.
 */
export async function killGroup(leader: ChildProcess): Promise<void> {
  const gone = ended(leader)
  if (leader.pid === undefined) return
  try {
    // Windows has no process groups; there the children follow when their pipes break.
    process.kill(process.platform === 'win32' ? leader.pid : -leader.pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
  await gone
}

/** Resolves when the process has ended, at once if it has already. */
export function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => process.once('exit', () => resolve()))
}

/** Wait for an end that should come by itself, and help it along if it does not. @param timeout - in milliseconds */
export async function endedOrKilled(process: ChildProcess, timeout: number): Promise<void> {
  const late = setTimeout(() => void killGroup(process), timeout)
  await ended(process)
  clearTimeout(late)
}
