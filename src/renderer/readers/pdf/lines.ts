import type { Glyph } from './pdfium'

/** A stretch of one line in one column. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Of most of its letters, in points. */
  readonly size: number
  /** Ends in a hyphen that only breaks a word. */
  readonly isBroken: boolean
}

/** How far two letters of one stretch may be apart, in their own size. Wider gaps part columns and cells. */
const widestGap = 1.6
/** How far from a line's baseline a mark or a raised letter may stand, in its own size. */
const baselineSlack = 0.35

const combining = /^\p{M}$/u
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const presentation = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g

export const isRightToLeft = (text: string): boolean =>
  (text.match(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0) >
  (text.match(/[A-Za-z]/g)?.length ?? 0)

/** A stretch while it grows. */
interface Stretch {
  glyphs: Glyph[]
  left: number
  right: number
  baseline: number
  size: number
}

function begin(glyph: Glyph): Stretch {
  const { left, right, baseline, size } = glyph
  return { glyphs: [glyph], left, right, baseline, size }
}

const isApart = (stretch: Stretch, glyph: Glyph): boolean => {
  const size = Math.max(stretch.size, glyph.size, 1)
  const gap = Math.max(stretch.left - glyph.right, glyph.left - stretch.right)
  return gap > widestGap * size || Math.abs(glyph.baseline - stretch.baseline) > baselineSlack * size * 1.5
}

/** Letters in the order in which PDFium gives them, cut where they leap. */
function stretchesOf(glyphs: readonly Glyph[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  for (const glyph of glyphs) {
    if (glyph.text === '\n' || glyph.text === '\r') {
      open = null
    } else if (glyph.isGenerated || Number.isNaN(glyph.left) || Number.isNaN(glyph.baseline)) {
      open?.glyphs.push(glyph)
    } else if (!open || isApart(open, glyph)) {
      open = begin(glyph)
      stretches.push(open)
    } else {
      open.glyphs.push(glyph)
      open.left = Math.min(open.left, glyph.left)
      open.right = Math.max(open.right, glyph.right)
      if (!combining.test(glyph.text)) open.size = Math.max(open.size, glyph.size)
    }
  }
  return stretches
}

/** How much two letters overlap, in points. */
const overlap = (one: Glyph, other: Glyph): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left)

/** Vowel marks follow the letter that they stand over; some programs write them before it. */
function withMarksBehind(glyphs: readonly Glyph[]): Glyph[] {
  const ordered = [...glyphs]
  for (let at = 0; at + 1 < ordered.length; at++) {
    const mark = ordered[at] as Glyph
    const next = ordered[at + 1] as Glyph
    if (!combining.test(mark.text) || combining.test(next.text) || !rightToLeft.test(next.text)) continue
    const before = ordered[at - 1]
    if (before && before.text !== ' ' && overlap(mark, before) >= overlap(mark, next)) continue
    ordered[at] = next
    ordered[at + 1] = mark
    at++
  }
  return ordered
}

const softHyphens = /[\u0002\u00AD]/g

function lineOf({ glyphs, left, right, baseline, size }: Stretch): Line {
  const last = glyphs.findLast(({ text }) => text.trim() !== '')
  const isBroken = last !== undefined && (last.isHyphen || /[\u0002\u00AD]/.test(last.text))
  const words = withMarksBehind(glyphs)
    .map(({ text }) => text)
    .join('')
    // Shapes of letters, as old programs write them, become the letters themselves.
    .replace(presentation, (shape) => shape.normalize('NFKC'))
  const text = isBroken ? words.trimEnd().replace(/[-\u2010\u0002\u00AD]$/, '') : words
  return {
    text: text.replace(softHyphens, '').replace(/\s+/g, ' ').trim(),
    left,
    right,
    baseline,
    size,
    isBroken,
  }
}

/** Put stretches together that a vowel mark or another leap has cut out of one line. */
function mend(stretches: readonly Stretch[]): Stretch[] {
  const mended: Stretch[] = []
  for (const stretch of stretches) {
    const neighbour = mended.findLast((other, index) => {
      if (index < mended.length - 12) return false
      const size = Math.max(other.size, stretch.size, 1)
      const gap = Math.max(other.left - stretch.right, stretch.left - other.right)
      return Math.abs(other.baseline - stretch.baseline) <= baselineSlack * size && gap < 0.45 * size
    })
    if (!neighbour) {
      mended.push(stretch)
      continue
    }
    const isBehind = rightToLeft.test(stretch.glyphs.map(({ text }) => text).join(''))
      ? stretch.right < neighbour.right
      : stretch.left > neighbour.left
    neighbour.glyphs = isBehind
      ? [...neighbour.glyphs, ...stretch.glyphs]
      : [...stretch.glyphs, ...neighbour.glyphs]
    neighbour.left = Math.min(neighbour.left, stretch.left)
    neighbour.right = Math.max(neighbour.right, stretch.right)
    neighbour.size = Math.max(neighbour.size, stretch.size)
  }
  return mended
}

/** The lines of a page, each within its column, in the order in which the file writes them. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  return mend(stretchesOf(glyphs))
    .map(lineOf)
    .filter(({ text }) => text !== '')
}
