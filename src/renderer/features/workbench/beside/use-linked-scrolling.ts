import { useEffect, useEffectEvent, type RefObject } from 'react'
import { viewOver } from '../use-view'
import { linkedPlace, type Tie } from './scroll-link'

export interface LinkedScrolling {
  /** The first article, which the page scrolls. */
  readonly first: RefObject<HTMLElement | null>
  /** What the second article is scrolled in, and the article itself. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly second: RefObject<HTMLElement | null>
  readonly ties: readonly Tie[]
  readonly heights: Tie
  readonly isLinked: boolean
  /** Called after each scroll of either. */
  readonly onScrolled: () => void
}

/** Keeps what stands for each other level in the middle of both views, whichever of them somebody scrolls. */
export function useLinkedScrolling(linked: LinkedScrolling): void {
  const { scroller } = linked
  const follow = useEffectEvent((driver: keyof Tie) => {
    const { first, second, ties, heights, isLinked, onScrolled } = linked
    const box = scroller.current
    if (isLinked && first.current && second.current && box) {
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2
      const inFirst = middle + viewOver(first.current).top
      const inSecond = middle + viewOver(second.current).top
      const inOther = linkedPlace(ties, heights, driver === 'first' ? inFirst : inSecond, driver)
      if (driver === 'first') box.scrollBy({ top: inOther - inSecond, behavior: 'instant' })
      else scrollBy({ top: inOther - inFirst, behavior: 'instant' })
    }
    onScrolled()
  })
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    /** Whoever is led by the other one scrolls as well: that leads nobody. */
    let led: keyof Tie | null = null
    let frame = 0
    const scrolled = (driver: keyof Tie) => () => {
      if (led === driver) {
        led = null
        return
      }
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const other = driver === 'first' ? 'second' : 'first'
        const before = driver === 'first' ? box.scrollTop : scrollY
        follow(driver)
        const after = driver === 'first' ? box.scrollTop : scrollY
        led = before === after ? null : other
      })
    }
    const page = scrolled('first')
    const own = scrolled('second')
    addEventListener('scroll', page, { passive: true })
    addEventListener('resize', page)
    box.addEventListener('scroll', own, { passive: true })
    page()
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', page)
      removeEventListener('resize', page)
      box.removeEventListener('scroll', own)
    }
  }, [scroller])
}
