import type { BlockKind } from '#core/text/block'
import { documentOf, metadataOf, type Piece } from '../article-text'
import { limits } from '../limits'
import { Unreadable, type ReadDocument, type Reading } from '../reading'
import { pageMetadata } from './metadata'
import { parsePage, withoutEmbedded, type Page, type PageElement } from './page'
import { pagePieces, type PagePiece } from './pieces'
import { findArticle, type Readable } from './readable'

/** Names that publishers give to boxes with other headlines, and to what readers wrote. */
const relatedBox =
  /(?:^|[\s_-])(?:related|read-?(?:also|more|next)|see-?also|more-(?:news|stories|on)|recommend(?:ed|ations)?|most-(?:read|viewed)|trending|taboola|outbrain|promo|newsletter|also-read)(?:$|[\s_-])/i
const commentBox = /(?:^|[\s_-])(?:comments?|disqus|respond|commentlist)(?:$|[\s_-])/i
/** Parts of a page that are about the site and not of the article. */
const siteParts = new Set(['nav', 'footer', 'aside', 'dialog'])

const namesOf = ({ attributes }: PageElement): string =>
  `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
const isIn = (piece: PagePiece, box: RegExp): boolean =>
  piece.path.some((element) => box.test(namesOf(element)))
const isInSitePart = (piece: PagePiece): boolean => piece.path.some(({ name }) => siteParts.has(name))

/** Fewest words for a paragraph that is one link to be another headline and not a name or a date. */
const leastLinkWords = 3

function kindInArticle(piece: PagePiece): BlockKind {
  if (piece.isHidden || isIn(piece, commentBox)) return 'aside'
  if (isIn(piece, relatedBox)) return 'relatedLink'
  const words = piece.text.split(/\s+/).length
  if (piece.isLink && piece.kind !== 'heading' && piece.kind !== 'caption' && words >= leastLinkWords)
    return 'relatedLink'
  return piece.kind
}

/** Fewest words for a paragraph without a full stop to be one of the article. */
const leastProseWords = 6
const sentenceEnd = /[.!?؟。…:؛][\s"'”’»“‹›)\]}\u200e\u200f]*$/u
const isProse = ({ kind, text }: PagePiece): boolean =>
  kind === 'paragraph' && (sentenceEnd.test(text) || text.split(/\s+/).length >= leastProseWords)

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The page's own headline: the first `h1` that says what the title says, else the first one above the article. */
function headlineOf(pieces: readonly PagePiece[], title: string, first: number): PagePiece | undefined {
  const headlines = pieces.filter(({ path, isHidden }) => !isHidden && path.some(({ name }) => name === 'h1'))
  const wanted = bare(title)
  return (
    headlines.find(
      ({ text }) => wanted !== '' && (bare(text).includes(wanted) || wanted.includes(bare(text))),
    ) ?? headlines.find((piece) => pieces.indexOf(piece) < first)
  )
}

/**
 * The pieces in the order in which the article shall be read: its headline, its words with the boxes that stand among
 * them, and at the end all else that the page says, set apart.
 */
function arrange(pieces: readonly PagePiece[], readable: Readable | null, title: string): Piece[] {
  const isOwn = (piece: PagePiece): boolean => {
    const own = piece.path.at(-1)
    if (!own) return false
    return readable ? readable.elements.has(own.index) && own.index > 0 : !isInSitePart(piece)
  }
  const own = new Set(pieces.filter(isOwn))
  const firstOwn = pieces.findIndex((piece) => own.has(piece))
  const last = pieces.findLastIndex((piece) => own.has(piece))
  const headline = headlineOf(pieces, title, firstOwn)
  const headlineAt = headline ? pieces.indexOf(headline) : -1
  const first = headlineAt >= 0 ? Math.min(headlineAt, firstOwn) : firstOwn
  const opening = pieces.findIndex((piece) => own.has(piece) && isProse(piece))
  const article: Piece[] = []
  const rest: Piece[] = []
  if (headline) article.push({ kind: 'heading', text: headline.text })
  else if (title) article.push({ kind: 'heading', text: title })
  pieces.forEach((piece, index) => {
    if (piece === headline) return
    if (own.has(piece)) {
      // Between headline and first sentence stand names, dates and places.
      const isLabel = index < opening && piece.kind === 'paragraph'
      article.push({ kind: isLabel ? 'aside' : kindInArticle(piece), text: piece.text })
    } else {
      const among = index > first && index < last
      const kind = isIn(piece, relatedBox) && !piece.isHidden ? 'relatedLink' : 'aside'
      ;(among ? article : rest).push({ kind, text: piece.text })
    }
  })
  return [...article, ...rest]
}

/** Readability's own words for a page that is one long text of no element. */
const isBare = (page: Page): boolean => page.root.children.every((child) => typeof child === 'string')

/**
 * Read the article of a page. Markup becomes blocks of plain text; nothing of it is ever shown as markup.
 *
 * @param told - what is known of the article from elsewhere, such as the feed it stood in; it goes before the page's own
 */
export function readPage(
  markup: string,
  { check, notice }: Reading,
  told: ReadDocument['metadata'] = {},
): ReadDocument {
  const slim = withoutEmbedded(markup)
  if (slim.length > limits.pageLength) throw new Unreadable('import.tooLarge', { limit: limits.pageLength })
  const page = parsePage(slim)
  check()
  if (page.flattened) notice('elementsFlattened', { limit: limits.elements })
  const pieces = pagePieces(page.root)
  if (pieces.length === 0) throw new Unreadable('import.empty')
  const readable =
    isBare(page) || page.flattened || page.count > limits.readableElements ? null : findArticle(page)
  check()
  if (!readable) notice('wholePage')
  const own = pageMetadata(page)
  const metadata = metadataOf({
    ...own,
    author: own.author ?? readable?.byline,
    publisher: own.publisher ?? readable?.publisher,
    ...told,
  })
  const hidden = pieces.filter(({ isHidden }) => isHidden).length
  if (hidden > 0) notice('hiddenText', { count: hidden })
  return documentOf(arrange(pieces, readable, metadata.title ?? ''), metadata, page.language)
}
