import { type Block, readBlockKinds } from '#core/text/block'
import { type Quotation, quotationOfToken, quotationsOf } from '#core/text/quotations'
import { sentenceRanges } from '#core/text/sentences'
import { type Token, type TokenRange, tokensOf } from '#core/text/tokens'

/** One block of an article, cut into tokens, quotations and sentences. `Word` is what the language knows of a token. */
export interface Passage<Word> {
  readonly index: number
  readonly isHeading: boolean
  readonly tokens: readonly Token[]
  /** What the language knows of each token, one for one. */
  readonly words: readonly Word[]
  readonly quotations: readonly Quotation[]
  /** The quotation that opens at a token, the outermost where several do. */
  readonly opening: ReadonlyMap<number, Quotation>
  /** The quotation that ends right before a token. */
  readonly closing: ReadonlyMap<number, Quotation>
  /** For every token the outermost quotation that holds it, or -1. */
  readonly owner: Int32Array
  readonly sentences: readonly TokenRange[]
}

/**
 * Read the blocks of an article that are looked at for statements.
 *
 * @param analyse - what the language knows of a word; called once for each different spelling
 */
export function readPassages<Word>(
  text: string,
  blocks: readonly Block[],
  analyse: (surface: string) => Word,
): Passage<Word>[] {
  const known = new Map<string, Word>()
  const wordOf = (surface: string): Word => {
    let word = known.get(surface)
    if (word === undefined) {
      word = analyse(surface)
      known.set(surface, word)
    }
    return word
  }
  return blocks
    .filter((block) => readBlockKinds.has(block.kind))
    .map((block, index) => {
      const tokens = tokensOf(text, block)
      const quotations = quotationsOf(tokens)
      const owner = quotationOfToken(tokens.length, quotations)
      return {
        index,
        isHeading: block.kind === 'heading',
        tokens,
        words: tokens.map((token) => wordOf(token.text)),
        quotations,
        opening: new Map(quotations.toReversed().map((one) => [one.from, one])),
        closing: new Map(quotations.toReversed().map((one) => [one.to, one])),
        owner,
        sentences: sentenceRanges(tokens, owner),
      }
    })
}
