import type { Block, BlockKind } from '#core/text/block'
import { detectLanguage } from '#core/attribution/language-detection'
import { isCaptionLine, isRelatedLine } from '#core/text/related-lines'
import type { ArticleMetadata, ReadDocument } from './reading'
import { Unreadable } from './reading'
import { limits } from './limits'

/** A block before it has a place in the text. */
export interface Piece {
  readonly kind: BlockKind
  readonly text: string
}

/** White space and marks without width: a text of nothing else says nothing. */
export const isBlank = (text: string): boolean => !/[^\s\uFEFF\u200B-\u200F]/.test(text)

/** Written where several blanks stood, as a browser does; characters that are no white space stay as they are. */
export const collapseBlanks = (text: string): string => text.replace(/[ \t\r\n\f\u00A0]+/g, ' ').trim()

function kindOf({ kind, text }: Piece): BlockKind {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'listItem') return kind
  if (isRelatedLine(text)) return 'relatedLink'
  return kind === 'paragraph' && isCaptionLine(text) ? 'caption' : kind
}

/**
 * Write pieces one under the other: neighbouring list items on lines, everything else apart by an empty line.
 * Blank pieces are left out.
 */
export function layOut(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  for (const piece of pieces) {
    if (isBlank(piece.text)) continue
    const kind = kindOf(piece)
    const last = blocks.at(-1)
    if (last) {
      const between = last.kind === 'listItem' && kind === 'listItem' ? '\n' : '\n\n'
      parts.push(between)
      length += between.length
    }
    blocks.push({ kind, start: length, end: length + piece.text.length })
    parts.push(piece.text)
    length += piece.text.length
    if (length > limits.textLength) throw new Unreadable('import.tooLarge', { limit: limits.textLength })
  }
  return { text: parts.join(''), blocks }
}

const knownTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

/**
 * The language of an article: what its words tell, and only where they do not, what the file declares. Pages are
 * often declared in the language of the template they were made with.
 */
export function languageOf(text: string, declared?: string): string {
  const detected = detectLanguage(text)
  const tag = declared?.trim().replaceAll('_', '-') ?? ''
  if (!knownTag.test(tag)) return detected
  if (detected === 'und') return tag
  return tag.toLowerCase().split('-')[0] === detected ? tag : detected
}

/** Without the members that say nothing. */
export function metadataOf(told: { readonly [Key in keyof ArticleMetadata]: string | null | undefined }) {
  const cleaned = Object.entries(told).flatMap(([key, value]) => {
    const words = collapseBlanks(value ?? '')
    return words ? [[key, words.slice(0, 2_000)] as const] : []
  })
  return Object.fromEntries(cleaned) as ArticleMetadata
}

export function documentOf(
  pieces: readonly Piece[],
  metadata: ArticleMetadata,
  declaredLanguage?: string,
): ReadDocument {
  const { text, blocks } = layOut(pieces)
  return { text, blocks, language: languageOf(text, declaredLanguage), metadata }
}
