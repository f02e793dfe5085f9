import type { ChainLink, FoundStatement } from '#core/attribution/found-statement'
import { lookupKey } from '#core/text/normal-forms'

const wordsOf = (name: string): string[] => (name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(lookupKey)

const holds = (whole: ReadonlySet<string>, part: readonly string[]): boolean =>
  part.length > 0 && part.length < whole.size && part.every((word) => whole.has(word))

const linksOf = (statement: FoundStatement): readonly ChainLink[] => [statement, ...statement.chain]

const namesIn = (statements: readonly FoundStatement[]): ReadonlySet<string> =>
  new Set(statements.flatMap((one) => linksOf(one).flatMap(({ resolved }) => resolved ?? [])))

/** The one fuller name that holds every word of a name, or the name itself where there is none or more than one. */
function fuller(name: string, others: readonly { name: string; words: ReadonlySet<string> }[]): string {
  const words = wordsOf(name)
  const found = others.filter((other) => holds(other.words, words))
  return found.length === 1 ? (found[0] as { name: string }).name : name
}

/** A statement with what its reading keeps beside it. */
interface Kept {
  readonly statement: FoundStatement
}

/**
 * The parts of an article in several languages name the same people: a surname in one is the full name that
 * another gives, where both are written alike.
 *
 * @param readings - the statements of each language's part
 */
export function namedAcross<Placed extends Kept>(readings: readonly (readonly Placed[])[]): Placed[][] {
  if (readings.length < 2) return readings.map((one) => [...one])
  const names = readings.map((one) => namesIn(one.map(({ statement }) => statement)))
  return readings.map((placed, position) => {
    const others = [...new Set(names.flatMap((some, at) => (at === position ? [] : [...some])))].map(
      (name) => ({ name, words: new Set(wordsOf(name)) }),
    )
    const fullest = new Map([...(names[position] ?? [])].map((name) => [name, fuller(name, others)]))
    const named = <Link extends ChainLink>(link: Link): Link => ({
      ...link,
      resolved: link.resolved === null ? null : (fullest.get(link.resolved) ?? link.resolved),
    })
    return placed.map((one) => ({
      ...one,
      statement: { ...named(one.statement), chain: one.statement.chain.map(named) },
    }))
  })
}
