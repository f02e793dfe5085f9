import { useEffect, useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react'

/** The part of the page that the window shows: distances from an element's upper edge, in pixels. */
export interface View {
  readonly top: number
  readonly bottom: number
}

export function viewOver(element: Element): View {
  const top = -element.getBoundingClientRect().top
  return { top, bottom: top + innerHeight }
}

/**
 * Measure the page once it is laid out and before it is painted.
 *
 * @param changed - measured again for each new value
 */
export function useMeasuring(measure: () => void, changed: unknown): void {
  const act = useEffectEvent(measure)
  useLayoutEffect(() => act(), [changed])
}

/**
 * Look at what is in sight: at once, and once a frame while the page scrolls or the window changes its size.
 *
 * @param laidOut - a new object where what is looked at stands elsewhere now
 */
export function useLook(look: () => void, laidOut: unknown): void {
  const act = useEffectEvent(look)
  useMeasuring(look, laidOut)
  useEffect(() => {
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => act())
    }
    addEventListener('scroll', later, { passive: true })
    addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', later)
      removeEventListener('resize', later)
    }
  }, [])
}

function followResize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** The window's height in pixels, kept up to date. */
export function useWindowHeight(): number {
  return useSyncExternalStore(followResize, () => innerHeight)
}
