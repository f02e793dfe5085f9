/** Spellings kept at most: what some weeks of a newspaper use. When full, everything is forgotten at once. */
const mostSpellings = 40_000

/**
 * Work on spellings done once for each and kept over articles, since most words of any text have been seen before.
 *
 * @param work - depends on nothing but the spelling
 */
export function remembered<Value>(work: (spelling: string) => Value): (spelling: string) => Value {
  const known = new Map<string, Value>()
  return (spelling) => {
    const value = known.get(spelling)
    if (value !== undefined) return value
    if (known.size >= mostSpellings) known.clear()
    // A copy: a slice would hold on to the whole text that it was cut from.
    const copy = ` ${spelling}`.slice(1)
    const made = work(copy)
    known.set(copy, made)
    return made
  }
}
