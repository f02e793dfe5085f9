import process from 'node:process'

/** How often the process is looked at, in milliseconds. */
const interval = 50

interface Watched {
  /** Of the file that is read, in bytes. */
  readonly size: number
  readonly megabytes: number
  readonly onTooMuch: () => void
}

const watched = new Set<Watched>()
let before = 0
let timer: NodeJS.Timeout | undefined

/**
 * Watch what threads take of memory beside their scripts' own: buffers, and what programs in WebAssembly hold. Node counts
 * those for the process alone. So the process may grow by what all that read are allowed together; where it grows by more,
 * the one with the largest file is ended.
 *
 * @param size - of the file that a thread reads, in bytes
 * @param megabytes - what the thread may hold
 * @returns call it when the file has been read
 */
export function watchMemory(size: number, megabytes: number, onTooMuch: () => void): () => void {
  const one: Watched = { size, megabytes, onTooMuch }
  if (watched.size === 0) before = process.memoryUsage.rss()
  watched.add(one)
  timer ??= setInterval(look, interval).unref()
  return () => {
    watched.delete(one)
    if (watched.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function look(): void {
  const allowed = [...watched].reduce((sum, { megabytes }) => sum + megabytes, 0) * 1024 * 1024
  if (process.memoryUsage.rss() - before <= allowed) return
  const largest = [...watched].reduce((one, other) => (other.size > one.size ? other : one))
  watched.delete(largest)
  // What it held goes with it; it takes a moment until the process has it back.
  before = Math.max(before, process.memoryUsage.rss() - allowed)
  largest.onTooMuch()
}
