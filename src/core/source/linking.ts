import type { TextSpan } from '#core/text/span'
import { type Token, tokensOf } from '#core/text/tokens'
import { ArticleNames } from './article-names'
import type { Designation } from './designation'
import type { DeskNames } from './desk-names'
import type { InstitutionId } from './institution'
import { lastIndexBefore } from '#core/text/last-index'
import { lexicon } from './lexicon'
import { eachForm, keysOf, mayName, nameWordsOf } from './name-reading'
import type { NameWord } from './name-words'
import { itemsOf } from './phrase-items'
import type { Meaning, Names } from './phrase-meaning'
import { readPhrase } from './read-phrase'
import { institutionById } from './registry'
import type { SourceLink, SourceRelation } from './source-link'
import type { EachForm } from './unlisted-countries'

/** A statement's source as far as linking looks at it. */
export interface SourceWords {
  /** The words in place; empty where the subject is dropped. */
  readonly source: readonly TextSpan[]
  /** The fullest name anywhere in the article. */
  readonly resolved: string | null
}

interface PhraseLink {
  readonly link: SourceLink | null
  /** The words need no help of the article around them. */
  readonly isOwn: boolean
}

/** More than a person would read through are no help. */
const mostCandidates = 8

const isOpen = (link: SourceLink): boolean => link.institution === null

/** Links the sources of one article, whose words it reads once. */
class ArticleLinker {
  readonly #names: Names
  readonly #text: string
  readonly #passages: readonly (readonly Token[])[]
  /** The words of each passage that was asked for. */
  readonly #words: (readonly NameWord[] | undefined)[] = []
  readonly #article: ArticleNames
  /** What the resolved names were found to be, by the name. */
  readonly #known = new Map<string, SourceLink | null>()

  constructor(text: string, passages: readonly (readonly Token[])[], desk: DeskNames | null) {
    const bodyOf = desk?.bodyOf ?? institutionById
    this.#names = {
      lexicon: lexicon(),
      own: desk?.index ?? null,
      bodyOf,
      whose: desk?.whose ?? ((id) => id),
      countryOf: (id) => bodyOf(id)?.country ?? null,
    }
    this.#text = text
    this.#passages = passages.filter((tokens) => tokens.length > 0)
    const { own } = this.#names
    const naming = this.#passages.flatMap((tokens, index) =>
      mayName(tokens, own) ? [this.#wordsOf(index)] : [],
    )
    const eachOfAll: EachForm = (signs, see) => {
      for (const tokens of this.#passages) eachForm(tokens, signs, see)
    }
    this.#article = new ArticleNames(naming, eachOfAll, this.#names)
  }

  /** What the words in place say, or null. */
  ofPhrase({ source, resolved }: SourceWords): PhraseLink | null {
    const [first] = source
    if (!first) return null
    const meaning = this.#meaningOf(this.#wordsIn(first))
    // *Jordan* is no country where a longer name stands for it elsewhere.
    if (
      meaning?.kind === 'country' &&
      resolved?.includes(this.#text.slice(meaning.start, meaning.end)) === true
    )
      return { link: this.ofName(resolved, first.start), isOwn: true }
    const link = this.#linkOf(meaning, this.#text, first.start)
    return { link, isOwn: meaning?.kind === 'designation' && meaning.designation.isSure }
  }

  /** What the fullest name says: an institution's own name, or a person whom the article introduces. */
  ofName(resolved: string, offset: number): SourceLink | null {
    const known = this.#known.get(resolved)
    if (known !== undefined) return known
    const tokens = tokensOf(resolved, { start: 0, end: resolved.length })
    const meaning = mayName(tokens, this.#names.own) ? this.#meaningOf(nameWordsOf(tokens)) : null
    const introduced = this.#article.introductionOf(keysOf(tokens))
    const link =
      this.#linkOf(meaning, resolved, offset) ??
      (introduced ? this.#linkOf(introduced.meaning, this.#text, introduced.offset) : null)
    this.#known.set(resolved, link)
    return link
  }

  #meaningOf(words: readonly NameWord[]): Meaning | null {
    return readPhrase(itemsOf(words, this.#names.own), this.#names)
  }

  #wordsOf(passage: number): readonly NameWord[] {
    return (this.#words[passage] ??= nameWordsOf(this.#passages[passage] ?? []))
  }

  /** The words of a stretch of the text; none where no name is among them, since then they mean nobody. */
  #wordsIn({ start, end }: TextSpan): readonly NameWord[] {
    const index = lastIndexBefore(this.#passages, start, ([first]) => first?.start ?? 0)
    const tokens = this.#passages[index] ?? []
    const from = Math.max(
      0,
      lastIndexBefore(tokens, start, (token) => token.start),
    )
    let to = from
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1
    if (!mayName(tokens, this.#names.own, { from, to })) return []
    const passage = this.#wordsOf(index)
    const words: NameWord[] = []
    const first = lastIndexBefore(passage, start, (word) => word.start)
    for (let at = Math.max(0, first); at < passage.length && (passage[at]?.start ?? end) < end; at += 1) {
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
      case 'country': {
        const ids = meaning.codes.map((code) => `${code.toLowerCase()}-government`)
        return this.#linkTo(ids, ids.length === 1, relation, words.slice(meaning.start, meaning.end))
      }
      case 'noun': {
        const taken = this.#article.takenUpBy(meaning.noun, offset)
        return this.#linkTo(
          taken,
          taken.length === 1,
          relation,
          withoutPreposition(words.slice(meaning.start, meaning.end)),
        )
      }
      case 'unlisted':
        return this.#linkTo([], false, relation, words.slice(meaning.start, meaning.end))
    }
  }

  #designated(designation: Designation, relation: SourceRelation, words: string): SourceLink | null {
    const { ids, isSure, offices, isHolder, start, end } = designation
    const named = words.slice(start, end)
    if (isSure) return this.#linkTo(ids, true, relation, named)
    const { countryOf, lexicon } = this.#names
    // Whoever bears a shared name may be meant; of an office of state only those whose country is spoken of.
    const pool = new Set(ids)
    for (const office of offices)
      for (const [, id] of lexicon.holdersOfOffice.get(office) ?? []) if (this.#isInPlay(id)) pool.add(id)
    const known = [...pool].filter((id) => this.#names.bodyOf(id) !== null)
    const likely = this.#article.byLikelihood(known, countryOf)
    // Without a choice to offer a title says nothing: *Mr. King*.
    if (isHolder && likely.length === 0) return null
    const [first] = likely
    const isTold = first !== undefined && this.#isTold(first, likely, isHolder)
    return this.#linkTo(likely, isTold, relation, named)
  }

  #isInPlay(id: InstitutionId): boolean {
    return this.#article.mentions(id) > 0 || this.#article.weightOf(this.#names.countryOf(id)) > 0
  }

  /** Whether the article makes plain that the first of several bearers of a name is meant. */
  #isTold(first: InstitutionId, likely: readonly InstitutionId[], isHolder: boolean): boolean {
    const { onlyCountry, countries } = this.#article
    const country = this.#names.countryOf(first)
    const inPlay = likely.filter((id) => this.#isInPlay(id))
    // *President X* may well be the president of a country that is named but once.
    if (isHolder && inPlay.length > 1) return false
    const mentioned = inPlay.filter((id) => this.#article.mentions(id) > 0)
    if (mentioned.length === 1) return country === null || country === countries[0]
    const there = likely.filter((id) => this.#names.countryOf(id) === onlyCountry)
    return mentioned.length === 0 && onlyCountry !== null && there.length === 1 && there[0] === first
  }

  #linkTo(
    ids: readonly InstitutionId[],
    isSure: boolean,
    relation: SourceRelation,
    named: string,
  ): SourceLink {
    const [first] = ids
    if (isSure && first !== undefined && this.#names.bodyOf(first) !== null)
      return { institution: first, relation, candidates: [], named: null }
    return {
      institution: null,
      relation,
      candidates: ids.slice(0, mostCandidates),
      named: named.replace(/\s+/g, ' '),
    }
  }
}

/** *للوزارة* names *الوزارة*. */
const withoutPreposition = (word: string): string => word.replace(/^لل/, 'ال').replace(/^[بل](?=ال)/, '')

/**
 * Propose for each statement the institution that its source is or speaks for.
 *
 * @param passages - the tokens of each passage that is read, in reading order
 * @param sources - of the statements, in reading order
 * @param desk - what the desk calls bodies, beside the registry
 * @returns one for each; null for plain persons and vague sources, open where the words and the article do not tell
 */
export function linkSources(
  text: string,
  passages: readonly (readonly Token[])[],
  sources: readonly SourceWords[],
  desk: DeskNames | null = null,
): (SourceLink | null)[] {
  const linker = new ArticleLinker(text, passages, desk)
  const byPhrase = sources.map((source) => linker.ofPhrase(source))
  const persons = new Map<string, SourceLink>()
  sources.forEach(({ resolved }, index) => {
    const link = byPhrase[index]?.link
    if (resolved === null || link?.relation !== 'speaksFor') return
    const known = persons.get(resolved)
    if (!known || (isOpen(known) && !isOpen(link))) persons.set(resolved, link)
  })
  return sources.map(({ source, resolved }, index) => {
    const here = byPhrase[index] ?? null
    if (resolved === null || here?.isOwn) return here?.link ?? null
    // The fullest name tells more than *the police* and what the article is about.
    const named = linker.ofName(resolved, source[0]?.start ?? text.length)
    const told = [persons.get(resolved), named, here?.link].filter((link) => link != null)
    return told.find((link) => !isOpen(link) || link === named) ?? told[0] ?? null
  })
}
