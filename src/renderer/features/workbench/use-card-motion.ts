import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Milliseconds that a card takes to its new place. */
const duration = 140

/** What is hardly a move, in pixels: as when a card's height turns out a little other than that of most. */
const slight = 6

/**
 * Let cards glide to their new places, so that the eye can follow. Only those in sight move: the places themselves
 * are set at once, for three hundred cards as for three.
 */
export function useCardMotion(rail: RefObject<HTMLElement | null>, tops: readonly number[]): void {
  const before = useRef(new WeakMap<Element, number>())
  useLayoutEffect(() => {
    const element = rail.current
    if (!element) return
    const railTop = element.getBoundingClientRect().top
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const inSight = (top: number) => top + railTop > -300 && top + railTop < innerHeight
    for (const place of element.children) {
      if (!(place instanceof HTMLElement)) continue
      const top = Number(place.dataset['top'])
      const old = before.current.get(place) ?? top
      before.current.set(place, top)
      if (isStill || Math.abs(old - top) < slight || !(inSight(old) || inSight(top))) continue
      place.animate([{ transform: `translateY(${old - top}px)` }, { transform: 'none' }], {
        duration,
        easing: 'ease-out',
      })
    }
  }, [rail, tops])
}
