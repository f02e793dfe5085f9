import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Milliseconds that a card takes to its new place. */
const duration = 140

/**
 * Let cards glide to their new places, so that the eye can follow. Only those in sight move: the places themselves
 * are set at once, for three hundred cards as for three.
 */
export function useCardMotion(rail: RefObject<HTMLElement | null>, tops: readonly number[]): void {
  const before = useRef<readonly number[]>([])
  useLayoutEffect(() => {
    const known = before.current
    before.current = tops
    const element = rail.current
    if (!element || known.length !== tops.length) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const railTop = element.getBoundingClientRect().top
    const inSight = (top: number) => top + railTop > -300 && top + railTop < innerHeight
    tops.forEach((top, index) => {
      const old = known[index] ?? top
      if (Math.abs(old - top) < 1 || !(inSight(old) || inSight(top))) return
      element.children[index]?.animate([{ transform: `translateY(${old - top}px)` }, { transform: 'none' }], {
        duration,
        easing: 'ease-out',
      })
    })
  }, [rail, tops])
}
