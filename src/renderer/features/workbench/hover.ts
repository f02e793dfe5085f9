import { useEffect, useState, useSyncExternalStore } from 'react'
import type { StatementId } from '#core/statement/statement'

/** Answers which statement the pointer is over; null for none. */
export type FindHovered = () => StatementId | null

/**
 * Which statement the pointer is over, on its card or on its words. Held apart from what the workbench draws, so that a
 * pointer on its way asks nobody but the cards that it leaves and reaches.
 */
export interface Hover {
  readonly current: () => StatementId | null
  /** The pointer is elsewhere. While the page scrolls below it, what is there is found once the page rests. */
  readonly change: (find: FindHovered) => void
  /** Called after each change. Answers how to leave. */
  readonly follow: (listener: () => void) => () => void
  /** The page has scrolled. */
  readonly scrolled: () => void
}

/** How long a scroll has rested before it counts as over, in milliseconds. */
const rest = 100

function newHover(): Hover {
  const listeners = new Set<() => void>()
  let current: StatementId | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let waiting: FindHovered | null = null
  const take = (id: StatementId | null) => {
    if (id === current) return
    current = id
    for (const listener of listeners) listener()
  }
  const settle = () => {
    timer = null
    if (waiting) take(waiting())
    waiting = null
  }
  return {
    current: () => current,
    change(find) {
      if (timer === null) take(find())
      else waiting = find
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    scrolled() {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(settle, rest)
    },
  }
}

/** For one article. */
export function useHover(): Hover {
  const [hover] = useState(newHover)
  useEffect(() => {
    addEventListener('scroll', hover.scrolled, { passive: true })
    return () => removeEventListener('scroll', hover.scrolled)
  }, [hover])
  return hover
}

/** Whether the pointer is over this statement, kept up to date. */
export function useIsHovered({ current, follow }: Hover, id: StatementId): boolean {
  return useSyncExternalStore(follow, () => current() === id)
}

/** Which statement the pointer is over, kept up to date; null for none. */
export function useHoveredId({ current, follow }: Hover): StatementId | null {
  return useSyncExternalStore(follow, current)
}
