import { z } from 'zod'
import { Block } from '#core/text/block'

export const ArticleId = z.uuid().brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>

/** SHA-256 as 64 lower-case hexadecimal digits. Names the blob that holds the bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Which article of a file of several this is, from 0. Such articles share the file's bytes, so that the hash of their own
 * text (UTF-8) tells them apart. So do articles that were read once more from bytes that the library has, in another
 * encoding or by other columns.
 */
export const Entry = z.strictObject({ index: z.int().nonnegative(), sha256: Sha256 }).readonly()
export type Entry = z.infer<typeof Entry>

/**
 * One article: the imported bytes (a blob, by hash) and the one immutable text that everything else points into.
 * The text is the file's own, character for character, so that offsets stay true to it.
 */
export const Article = z
  .strictObject({
    id: ArticleId,
    /** The headline, or the first words where there is none. */
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sha256: Sha256,
    byteLength: z.int().nonnegative(),
    /** Absent where the file holds this article alone and was read once. */
    entry: Entry.optional(),
    text: z.string(),
    blocks: z.array(Block).readonly(),
    /** BCP 47; `und` where it could not be told. */
    language: z.string(),
    /** What the file tells of the article besides its words; absent where it does not. */
    publisher: z.string().optional(),
    author: z.string().optional(),
    /** ISO 8601 where it could be understood, otherwise as it stands in the file. */
    publishedAt: z.string().optional(),
    url: z.string().optional(),
  })
  .readonly()
export type Article = z.infer<typeof Article>

/** The hash by which an article that comes in once more is known: of its file, or of its own text in a file of several. */
export const identityOf = ({ sha256, entry }: Pick<Article, 'sha256' | 'entry'>): string =>
  entry?.sha256 ?? sha256

const titleLength = 90

/** The first heading, or the first block's opening words, cut between words to about 90 characters. */
export function titleOf(text: string, blocks: readonly Block[]): string {
  const heading = blocks[0]?.kind === 'heading' ? blocks[0] : undefined
  const block = heading ?? blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0]
  if (!block) return ''
  const words = text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  if (heading || words.length <= titleLength) return words
  const cut = words.lastIndexOf(' ', titleLength)
  return `${words.slice(0, cut > 0 ? cut : titleLength)}…`
}
