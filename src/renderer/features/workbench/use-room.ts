import { useSyncExternalStore } from 'react'

/** What a window has room for, widest first: the least width of each, in CSS pixels. */
const leastWidths = { twoAndCards: 1680, two: 1024, cards: 720, one: 0 } as const

/**
 * What there is room for: two articles and the cards beside them, two articles or one with its cards, one with its cards,
 * or one article alone. Cards without a place beside the words show the open one at the lower edge.
 */
export type Room = keyof typeof leastWidths

const rooms = Object.keys(leastWidths) as readonly Room[]
const queries = rooms.map((room) => ({ room, query: matchMedia(`(width >= ${leastWidths[room]}px)`) }))

function follow(listener: () => void): () => void {
  for (const { query } of queries) query.addEventListener('change', listener)
  return () => {
    for (const { query } of queries) query.removeEventListener('change', listener)
  }
}

const roomNow = (): Room => queries.find(({ query }) => query.matches)?.room ?? 'one'

/** What the window has room for, kept up to date. */
export const useRoom = (): Room => useSyncExternalStore(follow, roomNow)
