import { startTransition, useState, type RefObject } from 'react'
import { firstWhere } from './text-index'
import { useLook, viewOver } from './use-view'

/** Indexes of cards, the second one exclusive. */
export interface CardWindow {
  readonly from: number
  readonly to: number
}

/** How far beyond the window's edges cards are there at once, in pixels. */
const nearby = 500
/** How many more are there soon after, on either side: for whoever reads on, by eye, by ear or by arrow keys. */
const further = 12
/**
 * Cards come and go in packs of so many: what comes to the page or leaves it makes the browser look through all that is
 * painted into the text, and most frames of a scroll go without.
 */
const pack = 4
/** So few cards are all there. */
const few = 40

const none: CardWindow = { from: 0, to: 0 }

/**
 * Which of the cards are there at all: those in sight and around it. Those that come into sight with the next frames
 * are drawn first, their neighbours when there is time.
 *
 * @param tops - of all cards, ascending, in pixels from the rail's upper edge
 */
export function useCardWindow(rail: RefObject<HTMLElement | null>, tops: readonly number[]): CardWindow {
  const [near, setNear] = useState(none)
  const [far, setFar] = useState(none)

  const look = () => {
    if (!rail.current) return
    if (tops.length <= few) return setNear((known) => sameOr(known, { from: 0, to: tops.length }))
    const view = viewOver(rail.current)
    // A card that begins above the window may reach into it.
    const first = Math.max(0, firstWhere(tops.length, (index) => (tops[index] ?? 0) > view.top - nearby) - 1)
    const last = firstWhere(tops.length, (index) => (tops[index] ?? 0) > view.bottom + nearby)
    const from = Math.floor(first / pack) * pack
    const to = Math.min(tops.length, Math.ceil(last / pack) * pack)
    setNear((known) => sameOr(known, { from, to }))
    const wide = { from: Math.max(0, from - further), to: Math.min(tops.length, to + further) }
    startTransition(() => setFar((known) => sameOr(known, wide)))
  }
  useLook(look, tops)

  const isFarAround = far.from <= near.to && near.from <= far.to
  return isFarAround ? { from: Math.min(near.from, far.from), to: Math.max(near.to, far.to) } : near
}

function sameOr(known: CardWindow, now: CardWindow): CardWindow {
  return known.from === now.from && known.to === now.to ? known : now
}
