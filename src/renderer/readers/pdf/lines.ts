import { wordsOf, type Follower, type Followers } from './logical-order'
import type { Glyph } from './pdfium'

/** A stretch of one line in one column. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Of its largest letters, in points. */
  readonly size: number
  /** Ends in a hyphen that only breaks a word. */
  readonly isBroken: boolean
  /** A row of a table, its cells in reading order. */
  readonly isRow?: boolean
}

/** How far two letters of one stretch may be apart, in their own size. Wider gaps part columns and cells. */
const widestGap = 1.3
/** How far from a line's baseline a mark or a raised letter may stand, in its own size. */
const baselineSlack = 0.5
/** Stretches on one baseline that are no further apart than this belong together. */
const mendedGap = 0.9

const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

export const isRightToLeft = (text: string): boolean =>
  count(text, new RegExp(rightToLeft, 'g')) > count(text, /[A-Za-z]/g)

/** A stretch while it grows. */
interface Stretch {
  readonly glyphs: Glyph[]
  left: number
  right: number
  baseline: number
  size: number
}

function join(stretch: Stretch, glyphs: readonly Glyph[]): void {
  for (const glyph of glyphs) {
    stretch.glyphs.push(glyph)
    stretch.left = Math.min(stretch.left, glyph.left)
    stretch.right = Math.max(stretch.right, glyph.right)
    if (glyph.size > stretch.size) {
      stretch.size = glyph.size
      stretch.baseline = glyph.baseline
    }
  }
}

function isApart(stretch: Stretch, glyph: Glyph): boolean {
  const size = Math.max(stretch.size, glyph.size, 1)
  const gap = Math.max(stretch.left - glyph.right, glyph.left - stretch.right)
  return gap > widestGap * size || Math.abs(glyph.baseline - stretch.baseline) > baselineSlack * size
}

const isBlankText = (text: string): boolean => text.trim() === ''
const combining = /^\p{M}$/u
const hasPlace = ({ left, origin, baseline }: Glyph): boolean =>
  Number.isFinite(left) && Number.isFinite(origin) && Number.isFinite(baseline)

/** Letters in the order in which PDFium gives them, cut where they leap, and which letter follows which. */
function stretchesOf(glyphs: readonly Glyph[]): { stretches: Stretch[]; followers: Followers } {
  const stretches: Stretch[] = []
  const followers = new Map<Glyph, Follower>()
  let open: Stretch | null = null
  let last: Glyph | null = null
  let blank = false
  for (const glyph of glyphs) {
    if (glyph.text === '\n' || glyph.text === '\r') {
      open = last = null
      blank = false
    } else if (isBlankText(glyph.text)) {
      blank = true
    } else if (hasPlace(glyph)) {
      if (!combining.test(glyph.text)) {
        if (last && open && !isApart(open, glyph)) followers.set(last, { glyph, blank })
        blank = false
        last = glyph
      }
      if (!open || isApart(open, glyph)) {
        const { left, right, baseline, size } = glyph
        open = { glyphs: [glyph], left, right, baseline, size }
        stretches.push(open)
      } else join(open, [glyph])
    }
  }
  return { stretches, followers }
}

/** Put stretches together that a vowel mark or another leap has cut out of one line. */
function mend(stretches: readonly Stretch[]): Stretch[] {
  const mended: Stretch[] = []
  for (const stretch of stretches) {
    const neighbour = mended.slice(-12).findLast((other) => {
      const size = Math.max(other.size, stretch.size, 1)
      const gap = Math.max(other.left - stretch.right, stretch.left - other.right)
      return Math.abs(other.baseline - stretch.baseline) <= baselineSlack * size && gap < mendedGap * size
    })
    if (neighbour) join(neighbour, stretch.glyphs)
    else mended.push(stretch)
  }
  return mended
}

const softHyphens = /[\u0002\u00AD]/g

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

/** A line of a right-to-left page runs that way as soon as it has a letter that does, or none at all. */
function runsRightToLeft(text: string, isPageRightToLeft: boolean): boolean {
  return isRightToLeft(text) || (isPageRightToLeft && (rightToLeft.test(text) || !/\p{L}/u.test(text)))
}

function lineOf(stretch: Stretch, followers: Followers, isPageRightToLeft: boolean): Line {
  const { glyphs, left, right, baseline, size } = stretch
  const last = glyphs.findLast(({ text }) => !isBlankText(text))
  const isBroken = last !== undefined && (last.isHyphen || /[\u0002\u00AD]/.test(last.text))
  const words = wordsOf(glyphs, runsRightToLeft(textOf(glyphs), isPageRightToLeft), followers)
    // Shapes of letters, as old programs write them, become the letters themselves.
    .replace(presentation, (shape) => shape.normalize('NFKC'))
  const text = isBroken ? words.replace(/[-\u2010\u0002\u00AD]$/, '') : words
  return { text: text.replace(softHyphens, '').trim(), left, right, baseline, size, isBroken }
}

/** The lines of a page, each within its column, in the order in which the file writes them. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const { stretches, followers } = stretchesOf(glyphs)
  const isPageRightToLeft = isRightToLeft(textOf(glyphs))
  return mend(stretches)
    .map((stretch) => lineOf(stretch, followers, isPageRightToLeft))
    .filter(({ text }) => text !== '')
}
