import { z } from 'zod'
import { ArticleId, Sha256 } from '#core/article/article'

export const EvidenceId = z.uuid().brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>

/** What a piece of evidence says about the statement. */
export const relations = ['supports', 'refutes', 'context'] as const
export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

/** The captured file: a blob, by hash. */
export const EvidenceFile = z
  .strictObject({
    sha256: Sha256,
    byteLength: z.int().nonnegative(),
    mediaType: z.string(),
    fileName: z.string(),
  })
  .readonly()
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** Words of another article. Offsets in UTF-16 code units, end exclusive. */
export const EvidencePassage = z
  .strictObject({
    articleId: ArticleId,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: z.string().min(1),
  })
  .readonly()
export type EvidencePassage = z.infer<typeof EvidencePassage>

const common = {
  id: EvidenceId,
  relation: Relation,
  title: z.string(),
  publisher: z.string(),
  /** Days, as `2021-08-31`; null where nobody knows. */
  publishedAt: z.iso.date().nullable(),
  accessedAt: z.iso.date().nullable(),
  /** Where a copy is kept that will not change. */
  archiveUrl: z.string().nullable(),
  /** Pieces of one group count once: three outlets that print one wire story are one source. Empty where it stands alone. */
  group: z.string(),
  note: z.string(),
}

/** What a verdict rests on. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('link'), url: z.string() }).readonly(),
  z
    .strictObject({ ...common, kind: z.literal('file'), url: z.string().nullable(), file: EvidenceFile })
    .readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal('passage'),
      url: z.string().nullable(),
      passage: EvidencePassage,
    })
    .readonly(),
])
export type Evidence = z.infer<typeof Evidence>
export type EvidenceKind = Evidence['kind']
