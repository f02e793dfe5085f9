const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'scroll'] as const

/**
 * Resolves once nobody has touched anything for a while, or has done so without a pause for too long.
 *
 * @param quiet - milliseconds without input
 * @param atMost - milliseconds after which it resolves all the same
 * @param signal - ends the waiting: it resolves at once
 */
export function idleMoment(
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  {
    quiet,
    atMost,
    signal,
  }: { readonly quiet: number; readonly atMost: number; readonly signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(pause)
      clearTimeout(end)
      for (const input of inputs) target.removeEventListener(input, again, true)
      resolve()
    }
    const again = () => {
      clearTimeout(pause)
      pause = setTimeout(done, quiet)
    }
    let pause = setTimeout(done, quiet)
    const end = setTimeout(done, atMost)
    for (const input of inputs) target.addEventListener(input, again, { capture: true, passive: true })
    signal.addEventListener('abort', done, { once: true })
    if (signal.aborted) done()
  })
}
