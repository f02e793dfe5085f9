/*
 * What runs in the measured page. Each function is sent there as its source, so that it can use nothing but its arguments
 * and the page.
 */

declare global {
  interface Window {
    /** Milliseconds from the latest watched input to the first painted frame that shows its answer. */
    answered?: Promise<number>
    /** Milliseconds from input to next paint of every key press since it was emptied, by the Event Timing API. */
    paints: number[]
  }
}

/** Collect what the browser itself tells of each key press. Those below 16 ms are not told of. */
export function collectPaints(): void {
  window.paints = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') window.paints.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/**
 * Wait for the next key press, and from then on for the page to show its answer: for `state`, an expression, to differ from what it is now.
 * The answer counts from the end of the frame that shows it.
 */
export function watch(state: string): void {
  // The expression is the bench's own; the page's policy lets no text become code, so it names one of these.
  const states: Readonly<Record<string, () => string>> = {
    open: () => document.querySelector('article[aria-current=true]')?.getAttribute('aria-label') ?? '',
    menu: () => String(document.querySelector('[role=menu]') !== null),
    card: () => {
      const card = document.querySelector('article[aria-current=true]')
      const buttons = [...(card?.querySelectorAll('button') ?? [])].map((button) => button.textContent)
      return [card?.getAttribute('aria-label'), card?.querySelector('footer')?.textContent, ...buttons].join(
        '|',
      )
    },
    mode: () => String(document.querySelector('[role=grid]') !== null),
    filter: () => document.querySelector('[data-filtered]')?.getAttribute('data-filtered') ?? '',
  }
  const now = states[state]
  if (!now) throw new Error(`nothing is called ${state}`)
  const before = now()
  window.answered = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer: ${state} is still ${before}`)), 10_000)
    addEventListener(
      'keydown',
      (event) => {
        const look = () => {
          if (now() === before) return void requestAnimationFrame(look)
          // A message posted from within a frame arrives once the frame has been painted.
          const painted = new MessageChannel()
          painted.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          painted.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}

export interface Scrolled {
  readonly frames: number
  readonly dropped: number
  /** Of a frame, in milliseconds. */
  readonly p95: number
}

/** Scroll the page by so many pixels a frame, and count the frames that came late. */
export function scrollThrough({ step, frames }: { step: number; frames: number }): Promise<Scrolled> {
  scrollTo(0, 0)
  return new Promise((resolve) => {
    const gaps: number[] = []
    let last = 0
    const next = (time: number) => {
      if (last > 0) gaps.push(time - last)
      last = time
      if (gaps.length < frames) {
        scrollBy({ top: step, behavior: 'instant' })
        requestAnimationFrame(next)
        return
      }
      const usual = 1000 / 60
      const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / usual) - 1), 0)
      const sorted = gaps.toSorted((a, b) => a - b)
      resolve({ frames: gaps.length, dropped, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 })
    }
    // Whatever the jump to the top has started comes to an end first.
    setTimeout(() => requestAnimationFrame(next), 500)
  })
}

/**
 * Put a plain virtual list in the workbench's place: the same cards, as they have been drawn, one under the other at even
 * distances; at each frame those that leave the sight are taken out and those that come are put in, and nothing else.
 */
export function showPlainList(count: number): void {
  const places = [...document.querySelectorAll<HTMLElement>('ol > li[data-top]')]
  const models = places.filter(({ dataset }) => dataset['active'] === undefined)
  const height = Math.ceil(models.reduce((sum, place) => sum + place.offsetHeight, 0) / models.length) + 8
  const rail = places[0]?.parentElement
  const main = document.querySelector('main')
  if (!rail || !main) throw new Error('no cards are there')
  const list = rail.cloneNode(false) as HTMLElement
  list.style.cssText = `position: relative; inline-size: ${String(rail.offsetWidth)}px; margin: auto; block-size: ${String(count * height)}px`
  for (const child of main.children) (child as HTMLElement).style.display = 'none'
  main.append(list)
  const shown = new Map<number, HTMLElement>()
  const draw = () => {
    const top = -list.getBoundingClientRect().top
    const from = Math.max(0, Math.floor((top - 500) / height))
    const to = Math.min(count, Math.ceil((top + innerHeight + 500) / height))
    for (const [index, row] of shown) {
      if (index >= from && index < to) continue
      row.remove()
      shown.delete(index)
    }
    for (let index = from; index < to; index++) {
      if (shown.has(index)) continue
      const row = models[index % models.length]?.cloneNode(true) as HTMLElement
      row.style.insetBlockStart = `${String(index * height)}px`
      list.append(row)
      shown.set(index, row)
    }
  }
  addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true })
  draw()
}
