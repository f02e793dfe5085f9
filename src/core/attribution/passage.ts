import { type Block, readBlockKinds } from '#core/text/block'
import { type Quotation, quotationOfToken, quotationsOf } from '#core/text/quotations'
import type { Spelling } from '#core/text/remembered'
import { sentenceRanges } from '#core/text/sentences'
import { type Token, type TokenRange, tokensOf } from '#core/text/tokens'

/** One block of an article, cut into tokens and quotations: all that can be told before its language is known. */
export interface BarePassage {
  /** Place among the passages of the article. */
  readonly place: number
  readonly isHeading: boolean
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  /** The quotation that opens at a token, the outermost where several do. */
  readonly opening: ReadonlyMap<number, Quotation>
  /** The quotation that ends right before a token. */
  readonly closing: ReadonlyMap<number, Quotation>
  /** For every token the outermost quotation that holds it, or -1. */
  readonly owner: readonly number[]
}

/**
 * A passage as its language reads it. `Word` is what the language knows of a token, `Notes` what its rules note of the article
 * as a whole while they read it.
 */
export interface Passage<Word, Notes = undefined> extends BarePassage {
  /** One and the same for all passages that are read together. */
  readonly notes: Notes
  /** Place among the passages that are read together. */
  readonly index: number
  /** What the language knows of each token, one for one. */
  readonly words: readonly Word[]
  readonly sentences: readonly TokenRange[]
}

type Edges = Pick<BarePassage, 'opening' | 'closing'>

const noEdges: Edges = { opening: new Map(), closing: new Map() }

function edgesOf(quotations: readonly Quotation[]): Edges {
  if (quotations.length === 0) return noEdges
  const opening = new Map<number, Quotation>()
  const closing = new Map<number, Quotation>()
  for (const one of quotations) {
    if (!opening.has(one.from)) opening.set(one.from, one)
    if (!closing.has(one.to)) closing.set(one.to, one)
  }
  return { opening, closing }
}

/** The blocks of an article that are looked at for statements. */
export function barePassages(text: string, blocks: readonly Block[]): BarePassage[] {
  return blocks
    .filter((block) => readBlockKinds.has(block.kind))
    .map((block, place) => {
      const tokens = tokensOf(text, block)
      const quotations = quotationsOf(tokens)
      const { opening, closing } = edgesOf(quotations)
      return {
        place,
        isHeading: block.kind === 'heading',
        tokens,
        quotations,
        opening,
        closing,
        owner: quotationOfToken(tokens.length, quotations),
      }
    })
}

/** What a language tells of the words and sentences of a passage. */
export interface WordReading<Word> {
  /** What is known of a spelling; asked for every token, so that it had better be `remembered`. */
  readonly wordOf: (spelling: Spelling) => Word
  /** Shortenings that a full stop belongs to, by look-up key. */
  readonly abbreviations: ReadonlySet<string>
}

/** Passages of one language with what it knows of their words, and cut into its sentences. */
export function readPassages<Word>(
  passages: readonly BarePassage[],
  reading: WordReading<Word>,
): Passage<Word>[]
export function readPassages<Word, Notes>(
  passages: readonly BarePassage[],
  reading: WordReading<Word>,
  notes: Notes,
): Passage<Word, Notes>[]
export function readPassages<Word, Notes>(
  passages: readonly BarePassage[],
  { wordOf, abbreviations }: WordReading<Word>,
  notes?: Notes,
): Passage<Word, Notes | undefined>[] {
  return passages.map((bare, index) => {
    const words: Word[] = []
    for (const { spelling } of bare.tokens) words.push(wordOf(spelling))
    const sentences = sentenceRanges(bare.tokens, bare.owner, abbreviations)
    return passageOf(bare, bare.tokens, words, { index, notes, sentences })
  })
}

/** The same passage, some of whose words turned out to be others, or to be cut otherwise. */
export const readAnew = <Word, Notes>(
  passage: Passage<Word, Notes>,
  words: readonly Word[],
  tokens = passage.tokens,
): Passage<Word, Notes> => passageOf(passage, tokens, words, passage)

/**
 * Every passage is made here, field by field: rules look at one all the time, which is quick while all are of one make, and
 * an object that is copied and added to is of another.
 */
const passageOf = <Word, Notes>(
  { place, isHeading, quotations, opening, closing, owner }: BarePassage,
  tokens: readonly Token[],
  words: readonly Word[],
  { index, sentences, notes }: Pick<Passage<Word, Notes>, 'index' | 'sentences' | 'notes'>,
): Passage<Word, Notes> => ({
  words,
  tokens,
  owner,
  isHeading,
  opening,
  closing,
  quotations,
  sentences,
  place,
  index,
  notes,
})
