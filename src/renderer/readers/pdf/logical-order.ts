import type { Glyph } from './pdfium'

const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const arabicLetter = /[\u0600-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/
const europeanDigit = /[\d\u06F0-\u06F9]/
const arabicDigit = /[\u0660-\u0669\u066B\u066C]/
const combining = /^\p{M}$/u
/** Stand between digits of one number, date or time, whatever the words around them. */
const separator = /^[.,:/\u060C\u00A0\u202F]$/
/** Stand between digits of one number only where no Arabic word is before it. */
const sign = /^[+\-\u2212]$/
/** Stand beside a number as a part of it, where no Arabic word is before it. */
const unit = /^[%٪$€£¥°#]$/

/** By how the bidirectional algorithm treats a letter, as far as lines of an article are concerned. */
type Class =
  'arabic' | 'right' | 'left' | 'number' | 'arabicNumber' | 'separator' | 'sign' | 'unit' | 'neutral'

function classOf({ text }: Glyph): Class {
  if (europeanDigit.test(text)) return 'number'
  if (arabicDigit.test(text)) return 'arabicNumber'
  if (separator.test(text)) return 'separator'
  if (sign.test(text)) return 'sign'
  if (unit.test(text)) return 'unit'
  if (arabicLetter.test(text)) return 'arabic'
  if (rightToLeftLetter.test(text)) return 'right'
  return /\p{L}/u.test(text) ? 'left' : 'neutral'
}

const isRight = (kind: Class | undefined): boolean => kind === 'arabic' || kind === 'right'
const isNumber = (kind: Class | undefined): boolean => kind === 'number' || kind === 'arabicNumber'

/** Vowel marks by the letter that they stand over: the one at the same place of the pen, or under which they hang. */
function marksOf(glyphs: readonly Glyph[], letters: readonly Glyph[]): Map<Glyph, string[]> {
  const marks = new Map<Glyph, string[]>()
  for (const mark of glyphs) {
    if (!combining.test(mark.text)) continue
    const middle = (mark.left + mark.right) / 2
    const distance = (letter: Glyph) =>
      Math.abs(letter.origin - mark.origin) < 0.05 * mark.size
        ? -1
        : Math.max(letter.left - middle, middle - letter.right, 0)
    const base = letters.reduce<Glyph | null>(
      (best, letter) => (!best || distance(letter) < distance(best) ? letter : best),
      null,
    )
    const above = base ? (marks.get(base) ?? []) : []
    if (base && !above.includes(mark.text)) marks.set(base, [...above, mark.text])
  }
  return marks
}

/** The same letter twice in one place: bold by double printing, or a cluster that the file names twice. */
function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  return sorted.filter(
    (glyph, index) =>
      !sorted
        .slice(Math.max(0, index - 6), index)
        .some(
          ({ text, origin }) => text === glyph.text && Math.abs(origin - glyph.origin) < 0.12 * glyph.size,
        ),
  )
}

/**
 * Where stretches that run from left to right begin and end among letters in right-to-left order. Behind an Arabic word a
 * number takes nothing along but what stands within it: the algorithm leaves a hyphen or a per cent sign to the line, so
 * that a range of years runs from right to left (https://www.unicode.org/reports/tr9/, rules W2, W4 and W5).
 */
function leftToRightRuns(classes: readonly Class[]): [number, number][] {
  const runs: [number, number][] = []
  // What a line begins with mostly goes on from the line before; a bare number stands in a cell of its own.
  let isBehindArabic = classes.includes('arabic') || classes.includes('neutral')
  let at = 0
  while (at < classes.length) {
    const kind = classes[at]
    if (isRight(kind)) isBehindArabic = kind === 'arabic'
    if (kind !== 'left' && !isNumber(kind)) {
      at++
      continue
    }
    let end = at
    let hasLetter = kind === 'left'
    const isArabicNumber = (isBehindArabic || kind === 'arabicNumber') && !hasLetter
    for (let next = at + 1; next < classes.length && !isRight(classes[next]); next++) {
      const other = classes[next]
      if (other !== 'left' && !isNumber(other)) continue
      const between = classes.slice(end + 1, next)
      // Two numbers apart by anything but one separator are two; words take everything between them along.
      const isOneNumber =
        between.length === 0 ||
        (between.length === 1 && (between[0] === 'separator' || (between[0] === 'sign' && !isArabicNumber)))
      if (!hasLetter && isNumber(other) && !isOneNumber) break
      // A number behind an Arabic word belongs to the line, and not to the Latin words that follow it.
      if (!hasLetter && other === 'left' && isArabicNumber) break
      hasLetter ||= other === 'left'
      end = next
    }
    let from = at
    if (!hasLetter && !isArabicNumber) {
      if (classes[from - 1] === 'unit') from--
      if (classes[end + 1] === 'unit') end++
    }
    if (hasLetter) isBehindArabic = false
    runs.push([from, end])
    at = end + 1
  }
  return runs
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '<': '>' }
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]))

/** Programs disagree on which of two mirrored brackets they name: the first of a pair is the one that opens. */
function withPairedBrackets(letters: readonly string[]): string[] {
  const paired = [...letters]
  const waiting = new Map<string, number>()
  paired.forEach((letter, index) => {
    const open = letter in pairs ? letter : closing.get(letter)
    if (open === undefined) return
    const before = waiting.get(open)
    if (before === undefined) waiting.set(open, index)
    else if (paired[before] === letter) waiting.set(open, index)
    else {
      waiting.delete(open)
      paired[before] = open
      paired[index] = pairs[open] ?? letter
    }
  })
  // The other one of its pair stands on another line: one that opens has its words behind it.
  for (const [open, index] of waiting) {
    const [isFree, isFreeBehind] = [paired[index - 1] ?? ' ', paired[index + 1] ?? ' '].map(
      (word) => word === ' ',
    )
    if (isFree && !isFreeBehind) paired[index] = open
    else if (isFreeBehind && !isFree) paired[index] = pairs[open] ?? open
  }
  return paired
}

const blankBeside = ({ left, origin, baseline, size }: Glyph): Glyph => ({
  text: ' ',
  left,
  right: left,
  origin,
  baseline,
  size,
  isHyphen: false,
})

/** The letter that comes next in the file, and whether the file has a blank between the two. */
export interface Follower {
  readonly glyph: Glyph
  readonly blank: boolean
}
export type Followers = ReadonlyMap<Glyph, Follower>

/** Between two letters that stand side by side on the page and not in the file: a wider gap than this is a blank. */
const widestJoint = 0.18

/** Neighbours on the page with a blank between them where there is a gap and the file does not say that there is none. */
function withGaps(sorted: readonly Glyph[], followers: Followers): Glyph[] {
  const letters: Glyph[] = []
  let last: Glyph | undefined
  for (const glyph of sorted) {
    if (!combining.test(glyph.text)) {
      const areInFile = last && (followers.get(last)?.glyph === glyph || followers.get(glyph)?.glyph === last)
      const gap = last ? Math.max(glyph.left - last.right, last.left - glyph.right) : 0
      if (last && !areInFile && gap > widestJoint * Math.max(glyph.size, last.size))
        letters.push(blankBeside(glyph))
      last = glyph
    }
    letters.push(glyph)
  }
  return letters
}

/** Turn the stretches around that run against the line. */
function reverseRuns(glyphs: readonly Glyph[], runs: readonly (readonly [number, number])[]): Glyph[] {
  const turned = [...glyphs]
  for (const [from, to] of runs) {
    const run = turned.slice(from, to + 1).reverse()
    turned.splice(from, run.length, ...run)
  }
  return turned
}

/** Where stretches that run from right to left begin and end among letters in left-to-right order. */
function rightToLeftRuns(classes: readonly Class[]): [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < classes.length; at++) {
    if (!isRight(classes[at])) continue
    let end = at
    for (let next = at + 1; next < classes.length && classes[next] !== 'left'; next++)
      if (isRight(classes[next])) end = next
    runs.push([at, end])
    at = end
  }
  return runs
}

type RunOf = ReadonlyMap<Glyph, readonly Glyph[]>

/** The letters of the stretch that a letter belongs to; none for one that belongs to none. */
function runsByLetter(letters: readonly Glyph[], runs: readonly (readonly [number, number])[]): RunOf {
  const runOf = new Map<Glyph, readonly Glyph[]>()
  for (const [from, to] of runs) {
    const run = letters.slice(from, to + 1)
    for (const letter of run) runOf.set(letter, run)
  }
  return runOf
}

const figures = new Set<Class>(['number', 'arabicNumber', 'separator', 'sign', 'unit'])

/** Where stretches of numbers begin and end, with the marks between and beside them: programs write them in one go. */
function figureRuns(classes: readonly Class[]): [number, number][] {
  const runs: [number, number][] = []
  classes.forEach((kind, at) => {
    const last = runs.at(-1)
    if (!figures.has(kind)) return
    if (last?.[1] === at - 1) last[1] = at
    else runs.push([at, at])
  })
  return runs
}

/**
 * Whether the file itself has a blank between two neighbours, in whichever order. Of a stretch that was turned, the letter at
 * its other end may be the neighbour in the file.
 */
function hasBlank(one: Glyph, other: Glyph, followers: Followers, runOf: RunOf): boolean {
  const isWithin = runOf.get(one) !== undefined && runOf.get(one) === runOf.get(other)
  const before = isWithin ? [one] : (runOf.get(one) ?? [one])
  const after = isWithin ? [other] : (runOf.get(other) ?? [other])
  const leads = (from: readonly Glyph[], to: readonly Glyph[]) =>
    from.some((letter) => {
      const follower = followers.get(letter)
      return follower?.blank === true && to.includes(follower.glyph)
    })
  return leads(before, after) || leads(after, before)
}

/** Without marks, whose place in the file differs from that on the page. */
const lettersOf = (glyphs: readonly Glyph[]): Glyph[] => glyphs.filter(({ text }) => !combining.test(text))

/**
 * The words of a line in the order in which they are read, from where its letters stand on the page: the
 * reverse of what the bidirectional algorithm did when the page was set.
 *
 * @param isRightToLeft - the direction of the line as a whole
 */
export function wordsOf(glyphs: readonly Glyph[], isRightToLeft: boolean, followers: Followers): string {
  const order = new Map(glyphs.map((glyph, index) => [glyph, index]))
  const way = isRightToLeft ? -1 : 1
  const inFile = (glyph: Glyph) => order.get(glyph) ?? 0
  const sorted = withGaps(
    withoutDoubles(
      [...glyphs].sort((one, other) => way * (one.origin - other.origin) || inFile(one) - inFile(other)),
    ),
    followers,
  )
  // Marks are put behind their letters only when these have their order, so that no turn parts them again.
  const letters = lettersOf(sorted)
  const runs = isRightToLeft ? leftToRightRuns(letters.map(classOf)) : rightToLeftRuns(letters.map(classOf))
  const turned = runsByLetter(letters, runs)
  const inFigures = runsByLetter(letters, figureRuns(letters.map(classOf)))
  let read = reverseRuns(letters, runs)
  // Numbers inside words that were turned run from left to right again.
  if (!isRightToLeft)
    for (const [from, to] of runs) {
      const inside = read.slice(from, to + 1)
      read = [
        ...read.slice(0, from),
        ...reverseRuns(inside, leftToRightRuns(inside.map(classOf))),
        ...read.slice(to + 1),
      ]
    }
  const words: string[] = []
  let last: Glyph | undefined
  const marks = marksOf(
    glyphs,
    letters.filter(({ text }) => text !== ' '),
  )
  for (const letter of read) {
    const isBlank = letter.text === ' '
    const isParted = (runOf: RunOf) => last !== undefined && hasBlank(last, letter, followers, runOf)
    if (last && !isBlank && last.text !== ' ' && (isParted(turned) || isParted(inFigures))) words.push(' ')
    words.push(letter.text, ...(marks.get(letter) ?? []))
    last = letter
  }
  const needsPairs = words.some((word) => rightToLeftLetter.test(word)) || /^[)\]}»]$/.test(words[0] ?? '')
  return (needsPairs ? withPairedBrackets(words) : words).join('')
}
