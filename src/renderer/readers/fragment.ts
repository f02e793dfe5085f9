import { collapseBlanks, type Piece } from './article-text'
import { parsePage, withoutEmbedded } from './html/page'
import { pagePieces } from './html/pieces'
import { blocksOf } from '#core/text/blocks'

/** Tags that nobody writes by accident. */
const tag =
  /<\/?(?:p|div|br|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|img|figure|table|html|body)\b[^<>]*>/i

/** The pieces of markup that is an article and nothing else, as feeds carry it. */
export const markupPieces = (markup: string): Piece[] => pagePieces(parsePage(withoutEmbedded(markup)).root)

/** The pieces of a field that may hold text or markup. */
export function fieldPieces(field: string): Piece[] {
  if (tag.test(field)) return markupPieces(field)
  return blocksOf(field).map(({ kind, start, end }) => ({ kind, text: field.slice(start, end) }))
}

/** An article with its title as the first heading, unless it begins with it already. */
export function titled(title: string, pieces: readonly Piece[]): Piece[] {
  const words = collapseBlanks(title)
  if (!words || (pieces[0] && collapseBlanks(pieces[0].text) === words)) return [...pieces]
  return [{ kind: 'heading', text: words }, ...pieces]
}

/** A field that may carry markup or escaped letters, as one line of words. */
export function fieldWords(field: string): string {
  return /[<&]/.test(field)
    ? markupPieces(field)
        .map(({ text }) => text)
        .join(' ')
    : collapseBlanks(field)
}
