/** A way to write a word, with what has been found out about it: wherever it stands it is the same object. */
export class Spelling {
  readonly text: string
  /** By the places that `remembered` gives out. */
  readonly known: unknown[] = []

  constructor(text: string) {
    this.text = text
  }
}

/** Spellings kept at most: what some weeks of a newspaper use. When full, everything is forgotten at once. */
const mostSpellings = 40_000
const spellings = new Map<string, Spelling>()

/** The spelling of a stretch of text. */
export function spellingOf(text: string): Spelling {
  let spelling = spellings.get(text)
  if (!spelling) {
    if (spellings.size >= mostSpellings) spellings.clear()
    // A copy: a slice would hold on to the whole text that it was cut from.
    spelling = new Spelling(` ${text}`.slice(1))
    spellings.set(spelling.text, spelling)
  }
  return spelling
}

let places = 0

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
