/** What may end by itself, and how it says so: a process or a page. */
interface Ending {
  once(event: string, listener: (...how: unknown[]) => void): unknown
}

export interface Watch {
  /** As the work, unless what is watched ends first: then it rejects with a sentence. */
  during<Value>(work: Promise<Value>): Promise<Value>
}

/** Whatever is asked of a browser that has ended is never answered, so that whoever waits for it waits for ever. */
export function watchOver(browser: Ending, page: Ending): Watch {
  const over = new Promise<never>((_, reject) => {
    browser.once('exit', (code, signal) =>
      reject(new Error(`Chromium ended by itself (${String(signal ?? code)}).`)),
    )
    page.once('crash', () => reject(new Error('The page crashed: it may have run out of memory.')))
  })
  over.catch(() => undefined)
  return { during: (work) => Promise.race([work, over]) }
}

/** Ask again and again how much is done, until all of it is. */
export interface Progress {
  readonly total: number
  /** How much is done now. */
  readonly done: () => Promise<number>
  /** Between two questions, in milliseconds. */
  readonly pause: number
  /** For how long nothing may move, in milliseconds. */
  readonly patience: number
}

/**
 * @throws Error with a sentence where nothing has moved for too long
 */
export async function untilDone({ total, done, pause, patience }: Progress): Promise<void> {
  let before = -1
  let movedAt = performance.now()
  for (;;) {
    const now = await inTime(
      done(),
      patience,
      () => `No answer for ${seconds(patience)}, after ${of(before, total)}.`,
    )
    if (now >= total) return
    if (now !== before) movedAt = performance.now()
    before = now
    if (performance.now() - movedAt > patience)
      throw new Error(`Nothing has moved for ${seconds(patience)}, after ${of(now, total)}.`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const seconds = (milliseconds: number): string => `${String(milliseconds / 1000)} seconds`
const of = (done: number, total: number): string => `${String(Math.max(done, 0))} of ${String(total)}`

async function inTime<Value>(work: Promise<Value>, most: number, late: () => string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late())), most)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
