let places = 0

/** A way to write a word, with what has been found out about it: wherever it stands it is the same object. */
export class Spelling {
  readonly text: string
  /** By the places that `remembered` gives out; made with them all, since an array that grows takes room for many more. */
  readonly known: unknown[] = new Array<undefined>(places).fill(undefined)

  constructor(text: string) {
    this.text = text
  }
}

/** Spellings kept at most: what some weeks of a newspaper use. When full, everything is forgotten at once. */
const mostSpellings = 40_000
/** A power of two so far above it that most spellings stand in the slot of their own hash. */
const slots = 131_072
const spellings: (Spelling | undefined)[] = new Array<undefined>(slots).fill(undefined)
let kept = 0

function isAt({ text }: Spelling, whole: string, start: number, length: number): boolean {
  if (text.length !== length) return false
  for (let at = 0; at < length; at += 1)
    if (text.charCodeAt(at) !== whole.charCodeAt(start + at)) return false
  return true
}

/**
 * The spelling of a stretch of text. Asked for every token: a table by hand spares the slice that a map would be asked with,
 * and half the time.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  let hash = end - start
  for (let at = start; at < end; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15)
  const home = (hash ^ (hash >>> 13)) & (slots - 1)
  let slot = home
  for (let known = spellings[slot]; known; known = spellings[slot]) {
    if (isAt(known, text, start, end - start)) return known
    slot = (slot + 1) & (slots - 1)
  }
  if (kept >= mostSpellings) {
    spellings.fill(undefined)
    kept = 0
    slot = home
  }
  // A copy: a slice would hold on to the whole text that it was cut from.
  const spelling = new Spelling(` ${text.slice(start, end)}`.slice(1))
  spellings[slot] = spelling
  kept += 1
  return spelling
}

/** The spelling of a whole text. */
export const spellingOf = (text: string): Spelling => spellingAt(text, 0, text.length)

/**
 * Work on spellings done once for each and kept over articles, since most words of any text have been seen before.
 *
 * @param work - depends on nothing but the letters
 */
export function remembered<Value>(work: (text: string) => Value): (spelling: Spelling) => Value {
  const place = places
  places += 1
  return ({ known, text }) => (known[place] ??= work(text)) as Value
}
