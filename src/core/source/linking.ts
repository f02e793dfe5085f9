import type { TextSpan } from '#core/text/span'
import { type Token, tokensOf } from '#core/text/tokens'
import { ArticleNames } from './article-names'
import type { Designation } from './designation'
import type { InstitutionId } from './institution'
import { lexicon } from './lexicon'
import { type NameWord, NameWordReader } from './name-words'
import { type Item, itemsOf } from './phrase-items'
import type { Meaning, Names } from './phrase-meaning'
import { readPhrase } from './read-phrase'
import { institutionById } from './registry'
import type { SourceLink, SourceRelation } from './source-link'

/** A statement's source as far as linking looks at it. */
export interface SourceWords {
  /** The words in place; empty where the subject is dropped. */
  readonly source: readonly TextSpan[]
  /** The fullest name anywhere in the article. */
  readonly resolved: string | null
}

/** More than a person would read through are no help. */
const mostCandidates = 8

const isOpen = (link: SourceLink): boolean => link.institution === null

/** Links the sources of one article, whose words it reads once. */
class ArticleLinker {
  readonly #reader = new NameWordReader()
  readonly #names: Names = {
    lexicon: lexicon(),
    countryOf: (id) => institutionById(id)?.country ?? null,
  }
  readonly #text: string
  readonly #passages: readonly (readonly NameWord[])[]
  readonly #article: ArticleNames
  /** What the resolved names were found to be, by the name. */
  readonly #known = new Map<string, SourceLink | null>()

  constructor(text: string, passages: readonly (readonly Token[])[]) {
    this.#text = text
    this.#passages = passages.map((tokens) => this.#reader.read(tokens)).filter((words) => words.length > 0)
    this.#article = new ArticleNames(this.#passages, this.#names, institutionById)
  }

  /** What the words in place say by themselves, or null. */
  ofPhrase({ source }: SourceWords): SourceLink | null {
    const [first] = source
    if (!first) return null
    const words = this.#wordsIn(first)
    return this.#linkOf(this.#meaningOf(words), this.#text, first.start)
  }

  /** What the fullest name says: an institution's own name, or a person whom the article introduces. */
  ofName(resolved: string, offset: number): SourceLink | null {
    const known = this.#known.get(resolved)
    if (known !== undefined) return known
    const words = this.#reader.read(tokensOf(resolved, { start: 0, end: resolved.length }))
    const introduced = this.#article.introductionOf(
      words.filter(({ mark }) => mark === null).map(({ key }) => key),
    )
    const link =
      this.#linkOf(this.#meaningOf(words), resolved, offset) ??
      (introduced ? this.#linkOf(introduced.meaning, this.#text, introduced.offset) : null)
    this.#known.set(resolved, link)
    return link
  }

  #meaningOf(words: readonly NameWord[]): Meaning | null {
    const items: Item[] = itemsOf(words, this.#names.lexicon.index)
    return readPhrase(items, this.#names)
  }

  #wordsIn({ start, end }: TextSpan): readonly NameWord[] {
    const passage = this.#passages.at(lastIndexBefore(this.#passages, start, (words) => words[0]?.start ?? 0))
    if (!passage) return []
    const from = lastIndexBefore(passage, start, (word) => word.start)
    const words: NameWord[] = []
    for (let at = Math.max(0, from); at < passage.length && (passage[at]?.start ?? end) < end; at += 1) {
      const word = passage[at]
      if (word && word.end > start) words.push(word)
    }
    return words
  }

  /** @param words - the text that the meaning's offsets lie in */
  #linkOf(meaning: Meaning | null, words: string, offset: number): SourceLink | null {
    if (meaning === null) return null
    const { relation } = meaning
    switch (meaning.kind) {
      case 'designation':
        return this.#designated(meaning.designation, relation, words)
      case 'noun': {
        const taken = this.#article.takenUpBy(meaning.noun, offset)
        return linkTo(taken, taken.length === 1, relation, words.slice(meaning.start, meaning.end))
      }
      case 'unlisted':
        return linkTo([], false, relation, words.slice(meaning.start, meaning.end))
    }
  }

  #designated({ ids, isSure, offices, start, end }: Designation, relation: SourceRelation, words: string) {
    const named = words.slice(start, end)
    if (isSure) return linkTo(ids, true, relation, named)
    const seats = offices.flatMap((office) => [
      ...(this.#names.lexicon.holdersOfOffice.get(office)?.values() ?? []),
    ])
    const pool = [...new Set([...ids, ...seats])].filter((id) => institutionById(id) !== null)
    const explicit = pool
      .filter((id) => this.#article.mentions(id) > 0)
      .sort((a, b) => this.#article.mentions(b) - this.#article.mentions(a))
    if (explicit.length > 0) return linkTo(explicit, explicit.length === 1, relation, named)
    const { countries, onlyCountry } = this.#article
    const rank = (id: InstitutionId): number => {
      const at = countries.indexOf(this.#names.countryOf(id) ?? '')
      return at < 0 ? countries.length : at
    }
    const there = pool.filter((id) => onlyCountry !== null && this.#names.countryOf(id) === onlyCountry)
    if (there.length === 1) return linkTo(there, true, relation, named)
    // Whoever bears a shared name may be meant; of an office of state only those whose country is spoken of.
    const likely = pool.filter((id) => ids.includes(id) || rank(id) < countries.length)
    return linkTo(
      likely.sort((a, b) => rank(a) - rank(b)),
      false,
      relation,
      named,
    )
  }
}

function linkTo(
  ids: readonly InstitutionId[],
  isSure: boolean,
  relation: SourceRelation,
  named: string,
): SourceLink {
  const [first] = ids
  if (isSure && first !== undefined && institutionById(first) !== null)
    return { institution: first, relation, candidates: [], named: null }
  return {
    institution: null,
    relation,
    candidates: ids.slice(0, mostCandidates),
    named: named.replace(/\s+/g, ' '),
  }
}

/** The last of some ordered things that begins at or before an offset, or -1. */
function lastIndexBefore<Thing>(
  things: readonly Thing[],
  offset: number,
  startOf: (thing: Thing) => number,
): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(things[middle] as Thing) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Propose for each statement the institution that its source is or speaks for.
 *
 * @param passages - the tokens of each passage that is read, in reading order
 * @param sources - of the statements, in reading order
 * @returns one for each; null for plain persons and vague sources, open where the words and the article do not tell
 */
export function linkSources(
  text: string,
  passages: readonly (readonly Token[])[],
  sources: readonly SourceWords[],
): (SourceLink | null)[] {
  const linker = new ArticleLinker(text, passages)
  const byPhrase = sources.map((source) => linker.ofPhrase(source))
  const persons = new Map<string, SourceLink>()
  sources.forEach(({ resolved }, index) => {
    const link = byPhrase[index]
    if (resolved === null || !link) return
    const known = persons.get(resolved)
    if (!known || (isOpen(known) && !isOpen(link))) persons.set(resolved, link)
  })
  return sources.map(({ source, resolved }, index) => {
    const here = byPhrase[index] ?? null
    if (here && !isOpen(here)) return here
    if (resolved === null) return here
    const known = persons.get(resolved) ?? null
    if (known && !isOpen(known)) return known
    const named = linker.ofName(resolved, source[0]?.start ?? text.length)
    return named && !isOpen(named) ? named : (here ?? known ?? named)
  })
}
