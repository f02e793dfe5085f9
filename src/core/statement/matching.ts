import { formsOf } from '#core/search/forms'
import { searchWords } from '#core/search/words'

/** What is compared of a statement. */
export interface Matchable<Id> {
  readonly id: Id
  /** Of `sourceKey`; statements of nobody match none. */
  readonly source: string
  /** What is said, in the article's own words. */
  readonly content: string
}

/** Two statements, one of either article, in which one source says much the same. */
export interface MatchedPair<Id> {
  readonly first: Id
  readonly second: Id
  /** How much of what they say is the same, between 0 and 1. */
  readonly similarity: number
}

/** From this share of common words on, weighed by how rare they are, two contents are taken for the same. */
const leastSimilarity = 0.35
/** A word that a source uses in more statements than these leads to none of them: those that match share a rarer one. */
const mostAlike = 64
/** Shorter ones hold sentences together and tell nothing, unless they are numbers. */
const leastLetters = 3

/**
 * Which statements of two articles match: the same source, and contents that share most of the words that are rare in
 * these articles. Each statement is in one pair at most, the likest ones first.
 *
 * @returns in the order of `first`
 */
export function matchedPairs<Id>(
  first: readonly Matchable<Id>[],
  second: readonly Matchable<Id>[],
): MatchedPair<Id>[] {
  const wordsOfFirst = first.map(({ content }) => contentWords(content))
  const wordsOfSecond = second.map(({ content }) => contentWords(content))
  const weightOf = weights([...wordsOfFirst, ...wordsOfSecond])
  const totalOf = (words: ReadonlySet<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0)
  const totals = wordsOfSecond.map(totalOf)
  const places = placesOf(second, wordsOfSecond)

  const likely = first.flatMap(({ source }, one) => {
    const words = wordsOfFirst[one]
    if (source === '' || !words) return []
    const candidates = new Set<number>()
    for (const word of words) {
      const found = places.get(placeKey(source, word)) ?? []
      if (found.length <= mostAlike) for (const other of found) candidates.add(other)
    }
    const total = totalOf(words)
    return [...candidates].map((other) => {
      const theirs = wordsOfSecond[other]
      const common = totalOf(new Set([...words].filter((word) => theirs?.has(word))))
      return { one, other, similarity: (2 * common) / (total + (totals[other] ?? 0)) }
    })
  })
  const taken = { first: new Set<number>(), second: new Set<number>() }
  return likely
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (taken.first.has(one) || taken.second.has(other)) return false
      taken.first.add(one)
      taken.second.add(other)
      return true
    })
    .sort((a, b) => a.one - b.one)
    .flatMap(({ one, other, similarity }) => {
      const [of, to] = [first[one], second[other]]
      return of && to ? [{ first: of.id, second: to.id, similarity }] : []
    })
}

/** Each word under its barest form, whatever is written onto it in front. */
function contentWords(content: string): ReadonlySet<string> {
  return new Set(
    searchWords(content).flatMap(({ key }) => {
      const bare = formsOf(key).at(-1) ?? key
      return bare.length < leastLetters && !/\d/.test(bare) ? [] : [bare]
    }),
  )
}

/** The rarer a word in these articles, the more it tells; a word of every statement tells next to nothing. */
function weights(contents: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of contents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + contents.length / (counts.get(word) ?? 1))
}

const placeKey = (source: string, word: string): string => `${source}\n${word}`

/** Which statements of a source have a word. */
function placesOf<Id>(
  statements: readonly Matchable<Id>[],
  words: readonly ReadonlySet<string>[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  statements.forEach(({ source }, index) => {
    for (const word of words[index] ?? []) {
      const key = placeKey(source, word)
      const known = places.get(key)
      if (known) known.push(index)
      else places.set(key, [index])
    }
  })
  return places
}
