import { z } from 'zod'

/**
 * What a block of an article is. Only the kinds of `bodyBlockKinds` are read for statements. `aside` is what a file
 * says besides its article: menus, readers' comments, hidden words.
 */
export const BlockKind = z.enum([
  'heading',
  'paragraph',
  'listItem',
  'quotation',
  'caption',
  'relatedLink',
  'aside',
])
export type BlockKind = z.infer<typeof BlockKind>

/** One block of an article: a stretch of its text without the line ends around it. Offsets in UTF-16 code units, end exclusive. */
export const Block = z
  .strictObject({ kind: BlockKind, start: z.int().nonnegative(), end: z.int().nonnegative() })
  .readonly()
export type Block = z.infer<typeof Block>

/** Read for statements; the other kinds stand beside the body (subheadings, captions, links to other articles). */
export const bodyBlockKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'quotation'])

/** What the engine reads: the body, and headings too, since a headline may itself say who said what. */
export const readBlockKinds: ReadonlySet<BlockKind> = new Set([...bodyBlockKinds, 'heading'])

/** Not the article's own words: kept, and neither read for statements nor counted. */
export const besideBlockKinds: ReadonlySet<BlockKind> = new Set(['relatedLink', 'aside'])
