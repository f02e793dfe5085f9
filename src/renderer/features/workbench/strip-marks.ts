import type { Tone } from '../../ui/Toned'

/** One statement on the strip: how far down its words stand, from 0 to 1, and how it is to look. */
export interface StripMark {
  readonly at: number
  readonly tone: Tone
}

/** Marks a strip is divided into, from top to bottom: what lies nearer together than this is one mark. */
const rows = 400

/** The strip's own units: as wide as 12, as high as its rows. */
export const stripBox = { width: 12, height: rows } as const

/** What of a row's width each tone takes, so that they can be told apart without colours: from and to, in the strip's units. */
const patterns: Readonly<Record<Tone, readonly (readonly [number, number])[]>> = {
  grey: [[5, 7]],
  blue: [[0, 6]],
  teal: [[6, 12]],
  purple: [
    [0, 3],
    [9, 12],
  ],
  ochre: [
    [0, 5],
    [7, 12],
  ],
  vermilion: [[0, 12]],
}

/** One path a tone, however many marks there are. */
export function stripPaths(marks: readonly StripMark[]): ReadonlyMap<Tone, string> {
  const taken = new Map<Tone, Set<number>>()
  for (const { at, tone } of marks) {
    const row = Math.min(rows - 2, Math.max(0, Math.round(at * rows)))
    const known = taken.get(tone)
    if (known) known.add(row)
    else taken.set(tone, new Set([row]))
  }
  return new Map(
    [...taken].map(([tone, places]) => [tone, [...places].map((row) => drawn(tone, row)).join('')]),
  )
}

function drawn(tone: Tone, row: number): string {
  return patterns[tone].map(([from, to]) => `M${from} ${row}H${to}V${row + 2}H${from}Z`).join('')
}
