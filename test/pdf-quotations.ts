/**
 * What a text and pdftotext's reading of it have in common: the words and figures in their order, and the spaces
 * between words. Beside figures and signs it puts the space, and the sign itself, on either side.
 */
function comparable(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\p{L}) | (?!\p{L})/gu, '')
}

/** A letter with a vowel sign ends a word for pdftotext, so that such quotations are compared letter by letter. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What of a quotation can be looked for in one piece. Where scripts mix, pdftotext orders them by the direction of
 * most of the page: then it is each stretch of one script, or on a page of the other direction each word.
 */
function piecesOf(quotation: string, sameDirection: boolean): string[] {
  if (!sameDirection) return wordsOf(quotation)
  const mixed = /\p{Script=Arabic}/u.test(quotation) && /\p{Script=Latin}/u.test(quotation)
  return mixed ? (quotation.match(/(?:\p{Script=Arabic}|\s)+|(?:\p{Script=Latin}|\s)+/gu) ?? []) : [quotation]
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

/**
 * Whether pdftotext's reading of a PDF holds a quotation in logical order.
 *
 * @param sameDirection - whether the report's own words run in the quotation's direction; where they do not, figures
 *   and signs make pdftotext turn the parts of a line round, and each word is looked for by itself
 */
export function findsQuotation(text: string, quotation: string, sameDirection: boolean): boolean {
  if (/\p{M}/u.test(quotation))
    return sameDirection
      ? letters(text).includes(letters(quotation))
      : wordsOf(quotation).every((word) => letters(text).includes(letters(word)))
  const found = comparable(text)
  return piecesOf(quotation, sameDirection).every((piece) => found.includes(comparable(piece).trim()))
}
